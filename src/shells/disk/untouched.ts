import type { FileSystem } from "./file-system.ts";
import type { Content } from "./folder.ts";
import { type Remembered, stampOf } from "./manifest.ts";

/** What was done: counts of files, and the size of the whole output in bytes. */
export interface Published {
  readonly written: number;
  readonly kept: number;
  readonly removed: number;
  readonly bytes: number;
}

/** The build that is shown now. */
export interface Previous {
  readonly folder: string;
  readonly content: Content;
  readonly remembered: ReadonlyMap<string, Remembered>;
  /** Stands for all that it was made from. */
  readonly source: string | undefined;
}

/** A file of the previous build that was not touched since, with its size in bytes. */
export interface Untouched {
  readonly known: Remembered;
  readonly size: number;
}

/** Is it as it was left? */
export function untouched(
  fileSystem: FileSystem,
  previous: Previous | undefined,
  path: string,
): Untouched | undefined {
  const known = previous?.remembered.get(path);
  if (known === undefined) return undefined;
  try {
    const status = fileSystem.lstatSync(`${previous?.folder}/${path}`, { bigint: true });
    return stampOf(status) === known.stamp ? { known, size: Number(status.size) } : undefined;
  } catch {
    return undefined;
  }
}

/** Is a build as it was left, to the last file? Then its size is told too. */
export function intact(fileSystem: FileSystem, previous: Previous): Published | undefined {
  const { content, remembered } = previous;
  if (content.files.size !== remembered.size) return undefined;
  let bytes = 0;
  for (const path of content.files) {
    const file = untouched(fileSystem, previous, path);
    if (!file) return undefined;
    bytes += file.size;
  }
  return { written: 0, kept: content.files.size, removed: 0, bytes };
}
