import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { commitOf } from "./commit.ts";
import { GitError } from "./git-error.ts";
import { git } from "./git.ts";
import { repositoryOf } from "./repository.ts";

/**
 * Does a commit come after another one, or is it the same?
 * @param commit An id that the clone holds.
 * @param earlier An id that it may not hold.
 * @returns Undefined when the clone does not hold enough of the history to know.
 */
export function descendsFrom(folder: string, commit: string, earlier: string): boolean | undefined {
  if (commit === earlier) return true;
  if (!holds(folder, earlier)) return undefined;
  if (isReachable(folder, earlier, commit)) return true;
  // Where the history of a shallow clone ends, the other commit may lie behind.
  return shallowEnds(folder).some((end) => holds(folder, end) && isReachable(folder, end, commit))
    ? undefined
    : false;
}

function isReachable(folder: string, commit: string, from: string): boolean {
  return git(folder, "ancestry", [commit, `^${from}`]).length === 0;
}

function holds(folder: string, commit: string): boolean {
  try {
    return commitOf(folder, commit) === commit;
  } catch (error) {
    if (error instanceof GitError) return false;
    throw error;
  }
}

/** The commits whose parents a shallow clone does not hold. */
function shallowEnds(folder: string): string[] {
  const { directory } = repositoryOf(folder);
  try {
    return readFileSync(join(commonFolder(directory), "shallow"), "utf8")
      .split("\n")
      .filter(Boolean);
  } catch {
    return [];
  }
}

/** Several work trees share what is not theirs alone. */
function commonFolder(directory: string): string {
  try {
    return resolve(directory, readFileSync(join(directory, "commondir"), "utf8").trim());
  } catch {
    return directory;
  }
}
