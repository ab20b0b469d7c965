import { git, GitError } from "./git.ts";

/**
 * The id of the commit that a name stands for: a branch, a tag, `HEAD~1`. Throws a `GitError` for a name that stands
 * for none, or that could be read as an option.
 */
export function commitOf(folder: string, name: string): string {
  const shown = name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "?").slice(0, 100);
  if (name === "" || name.startsWith("-") || /\p{Cc}/u.test(name))
    throw new GitError(`“${shown}” cannot be a commit`);
  if (git(folder, ["rev-parse", "--is-inside-work-tree"]).toString("utf8").trim() !== "true")
    throw new GitError("this folder is not in a Git repository");
  const id = answer(folder, name);
  if (!/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(id)) {
    throw new GitError(`“${shown}” is no commit of this repository; if it is one, fetch it first`);
  }
  return id;
}

/** With `--quiet`, Git fails without a word for a name that it does not know. */
function answer(folder: string, name: string): string {
  try {
    return git(folder, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`])
      .toString("utf8")
      .trim();
  } catch (error) {
    if (error instanceof GitError) return "";
    throw error;
  }
}
