import type { WriteRefusal, Replacement, Staged } from "./change-catalogue.ts";
import { changeCatalogue } from "./change-catalogue.ts";

/**
 * Replaces several files, or none: all new contents are on the disk before the first file gets its own. When the process
 * is killed between two of them, some files are done and the others are as they were, each whole.
 * @returns The file that cannot be replaced, and why; undefined when all were. Throws an `OutputError`.
 */
export function replaceFiles(
  directory: string,
  replacements: readonly Replacement[],
  roots: readonly string[] = [],
): { readonly path: string; readonly reason: WriteRefusal } | undefined {
  return changeCatalogue(directory, roots, (files) => {
    const staged: Staged[] = [];
    for (const replacement of replacements) {
      const one = files.stage(replacement);
      if (typeof one === "string") return { path: replacement.path, reason: one };
      staged.push(one);
    }
    for (const { commit } of staged) commit();
    return undefined;
  });
}
