import { git } from "./git.ts";

/** Where a folder is in its repository, with `/` at its end; empty when it is the repository's own folder. */
export function prefixOf(folder: string): string {
  return git(folder, ["rev-parse", "--show-prefix"]).toString("utf8").replace(/\n$/, "");
}
