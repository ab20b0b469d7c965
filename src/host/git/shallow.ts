import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { said } from "../../messages/phrase.ts";
import { GitError } from "./git-error.ts";
import { repositoryOf } from "./repository.ts";

/** Throws, with what to do, when what is asked for may be in the part of the history that the clone lacks. */
export function refuseShallow(folder: string, name: string): void {
  if (!isShallow(folder)) return;
  throw new GitError(said("git/shallow", { name }));
}

/** Was only the last part of the history fetched? Git keeps where it ends in the file `shallow`, once for all work trees. */
export function isShallow(folder: string): boolean {
  const { directory } = repositoryOf(folder);
  const common = join(directory, "commondir");
  const shared = existsSync(common) ? resolve(directory, readFileSync(common, "utf8").trim()) : directory;
  return existsSync(join(shared, "shallow"));
}
