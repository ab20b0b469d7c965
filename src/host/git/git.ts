import type { GitQuery } from "./allowed.ts";
import { refuseForeign } from "./owner.ts";
import { repositoryOf } from "./repository.ts";
import { runGit } from "./run-git.ts";

/**
 * Asks the repository that a folder is in: see `questions` for what.
 * @param operands Names of commits or files; these from the top of the repository.
 * @param mostBytes The largest answer that is taken.
 * @returns The answer. Throws a `GitError` when there is none.
 */
export function git(
  folder: string,
  asked: GitQuery,
  operands: readonly string[] = [],
  input: string = "",
  mostBytes: number = 256 * 1024 * 1024,
): Buffer {
  const repository = repositoryOf(folder);
  refuseForeign(repository);
  return runGit(repository, asked, operands, input, mostBytes);
}
