import { printable } from "../../model/printable.ts";
import type { Invocation } from "./command.ts";
import type { CheckTarget } from "../../host/catalogue-folder.ts";

/** The files that were named and are none of the catalogue's. */
export function strangersIn(files: ReadonlySet<string>, expectedFiles: readonly string[]): string[] {
  const expected = new Set(expectedFiles);
  return [...files].filter((file) => !expected.has(file));
}

/**
 * Says which files that were named are none of the catalogue's.
 * @param expectedFiles The catalogue's files.
 * @returns Are all of them? Then nothing was done.
 */
export function tellStrangers(
  { files }: CheckTarget,
  expectedFiles: readonly string[],
  { say, note }: Invocation,
): boolean {
  if (!files) return false;
  const strangers = strangersIn(files, expectedFiles);
  for (const file of strangers) note(`${say("folder/stranger", { file: printable(file) })}\n`);
  return strangers.length === files.size;
}
