import type { Refusal, Staged } from "./replace-file.ts";
import { stageFile } from "./replace-file.ts";

/** A file to replace, and where it goes when it moves. */
export interface Replacement {
  readonly path: string;
  readonly to: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/**
 * Replaces several files, or none: all new contents are on the disk before the first file gets its own. When the process
 * is killed between two of them, some files are done and the others are as they were, each whole.
 * @returns The file that cannot be replaced, and why; undefined when all were. Throws the file system's errors.
 */
export function replaceFiles(
  directory: string,
  replacements: readonly Replacement[],
): { readonly path: string; readonly reason: Refusal } | undefined {
  const staged: Staged[] = [];
  try {
    for (const { path, to, before, after } of replacements) {
      const one = stageFile(directory, path, before, after, to);
      if (typeof one === "string") return { path, reason: one };
      staged.push(one);
    }
    for (const { commit } of staged) commit();
    return undefined;
  } finally {
    for (const { abandon } of staged) abandon();
  }
}
