import { git, GitError } from "./git.ts";

/** Where a folder is in its repository, with `/` at its end; empty when it is the repository's own folder. */
export function prefixOf(folder: string): string {
  return git(folder, ["rev-parse", "--show-prefix"]).toString("utf8").replace(/\n$/, "");
}

/** The same; empty too when the folder is in no repository. */
export function prefixIfAny(folder: string): string {
  try {
    return prefixOf(folder);
  } catch (error) {
    if (error instanceof GitError) return "";
    throw error;
  }
}
