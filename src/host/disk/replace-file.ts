import type { WriteRefusal } from "./change-catalogue.ts";
import { changeCatalogue } from "./change-catalogue.ts";

/**
 * Replaces one file of a catalogue: see `changeCatalogue`.
 * @param before What was read: if the file has other content by now, it is left alone.
 * @returns Why it was left alone; undefined when it was written. Throws an `OutputError`.
 */
export function replaceFile(
  directory: string,
  path: string,
  before: Uint8Array,
  after: Uint8Array,
): WriteRefusal | undefined {
  return changeCatalogue(directory, [], (files) => files.replace({ path, before, after }));
}
