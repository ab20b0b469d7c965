import { said } from "../../messages/phrase.ts";
import { commitOf, shownName } from "./commit.ts";
import { GitError } from "./git-error.ts";
import { git } from "./git.ts";
import { refuseShallow } from "./shallow.ts";

/**
 * The last commit that two have in common, as `git diff A...B` means it. Throws a `GitError` when there is none, or when
 * the clone does not hold it.
 */
export function mergeBase(folder: string, one: string, other: string): string {
  const [first, second] = [commitOf(folder, one), commitOf(folder, other)];
  const base = commonCommit(folder, first, second);
  if (base !== undefined) return base;
  const names = shownName(`${one}...${other}`);
  refuseShallow(folder, names);
  throw new GitError(said("git/nothing-in-common", { names }));
}

/**
 * The commit from which the change that is checked out began: what BASE got since is not undone by it. It is BASE itself
 * where nothing in common is known.
 */
export function startOfChange(folder: string, base: string): string {
  const commit = commitOf(folder, base);
  try {
    return commonCommit(folder, commit, commitOf(folder, "HEAD")) ?? commit;
  } catch (error) {
    if (error instanceof GitError) return commit;
    throw error;
  }
}

/** Git fails when there is none. */
function commonCommit(folder: string, one: string, other: string): string | undefined {
  try {
    return git(folder, "common", [one, other]).toString("latin1").trim() || undefined;
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}
