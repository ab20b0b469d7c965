import { relative, resolve, sep } from "node:path";
import { realpathSync } from "node:fs";
import { said } from "../../../messages/phrase.ts";
import { printable } from "../../../model/printable.ts";
import { commitOf, commitTime } from "../../../host/git/commit.ts";
import { uncommitted } from "../../../host/git/working-files.ts";
import { UsageError } from "../../../messages/spoken-error.ts";
import type { State } from "../state.ts";
import { commitState } from "../state.ts";

/** What is published: the files of the last commit, whatever the settings of Git make of them on the disk. */
export interface ReleaseSource {
  readonly state: State;
  /** The commit's id. */
  readonly commit: string;
  /** When it was made, as YYYY-MM-DDThh:mm:ssZ. */
  readonly time: string;
}

/**
 * Finds what is to be published. Throws when the folder has changes that are not committed: who releases would take them
 * to be in it.
 * @param out The folder of all versions, which may be in the catalogue's: what is in it does not count.
 */
export function releaseSource(folder: string, out: string): ReleaseSource {
  const commit = commitOf(folder, "HEAD");
  const outInFolder = relative(realpathSync(folder), resolve(out)).split(sep).join("/");
  const others = uncommitted(folder).filter(
    (path) => path !== outInFolder && !path.startsWith(`${outInFolder}/`),
  );
  const [first] = others;
  if (first !== undefined) {
    throw new UsageError(
      others.length > 1
        ? said("release/uncommitted-several", { file: printable(first), others: others.length - 1 })
        : said("release/uncommitted", { file: printable(first) }),
    );
  }
  return { state: commitState(folder, commit), commit, time: commitTime(folder, commit) };
}
