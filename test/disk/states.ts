import { isDeepStrictEqual } from "node:util";
import { publish } from "../../src/host/disk/publish-output.ts";
import { type Files, shown, thrownBy } from "./helpers.ts";

/** An output and the one that follows it: with a file that stays, changes, goes and comes. */
export const old: Files = { "index.html": "index", "fr/a.html": "a", "fr/b.html": "b" };
export const next: Files = { "index.html": "index", "fr/a.html": "changed", "nl/c.html": "c" };

/** What is shown while `next` replaces `before`. */
export function stateOf(out: string, before: Files | undefined): "old" | "new" | "nothing" | "damaged" {
  const files = shown(out);
  if (isDeepStrictEqual(files, before)) return "old";
  if (isDeepStrictEqual(files, next)) return "new";
  return files === undefined ? "nothing" : "damaged";
}

/** The next run without links, even one that fails, brings back a complete build if nothing is shown. */
export function bringBack(out: string): void {
  if (shown(out) === undefined) thrownBy(() => publish(out, [{ path: "..", content: "" }], { links: false }));
}
