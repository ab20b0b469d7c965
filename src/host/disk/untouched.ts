import type { FileSystem } from "./file-system.ts";
import { type Content, sortedFiles } from "./folder-content.ts";
import { type PublishedFile, stampOf, stateOf } from "./manifest.ts";

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
  readonly remembered: ReadonlyMap<string, PublishedFile>;
}

/** A file of the previous build that was not touched since, with its size in bytes. */
export interface Untouched {
  readonly published: PublishedFile;
  readonly size: number;
}

/** Is it as it was left? */
export function untouched(
  fileSystem: FileSystem,
  previous: Previous | undefined,
  path: string,
): Untouched | undefined {
  const published = previous?.remembered.get(path);
  if (published === undefined) return undefined;
  try {
    const status = fileSystem.lstatSync(`${previous?.folder}/${path}`);
    return stampOf(status) === published.stamp ? { published, size: status.size } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Is the build in a folder as it was left, to the last file? Then its size is told too. Throws the file system's errors.
 * @param state What its manifest says of its files.
 */
export function intact(fileSystem: FileSystem, folder: string, state: string): Published | undefined {
  let kept = 0;
  let bytes = 0;
  function* stamps(): Generator<readonly [string, string]> {
    for (const path of sortedFiles(fileSystem, folder)) {
      const status = fileSystem.lstatSync(`${folder}/${path}`);
      kept++;
      bytes += status.size;
      yield [path, stampOf(status)];
    }
  }
  return stateOf(stamps()) === state ? { written: 0, kept, removed: 0, bytes } : undefined;
}
