import { said } from "../../messages/phrase.ts";
import { git } from "./git.ts";
import { GitError } from "./git-error.ts";

/** What Git writes before and after each object, at most. */
const aroundObject = 200;

/** Reads objects by their id. Throws a `GitError` when one of them is not there. */
export function readBlobs(
  folder: string,
  wanted: readonly { readonly id: string; readonly bytes: number }[],
): Map<string, Uint8Array> {
  const ids = [...new Set(wanted.map(({ id }) => id))];
  const most = wanted.reduce((sum, { bytes }) => sum + bytes + aroundObject, aroundObject);
  const output = git(folder, "contents", [], `${ids.join("\n")}\n`, most);
  const blobs = new Map<string, Uint8Array>();
  let at = 0;
  for (const id of ids) {
    const end = output.indexOf(10, at);
    const header = output.toString("latin1", at, Math.max(at, end)).split(" ");
    const size = Number(header[2]);
    if (header[0] !== id || header[1] !== "blob" || !Number.isSafeInteger(size)) {
      throw new GitError(said("git/missing-file"));
    }
    blobs.set(id, output.subarray(end + 1, end + 1 + size));
    at = end + 1 + size + 1;
  }
  return blobs;
}
