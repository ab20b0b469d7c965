import { hash } from "node:crypto";
import type { FileSystem } from "./file-system.ts";
import type { Content } from "./folder.ts";
import { type Remembered, stampOf } from "./manifest.ts";
import { OutputPaths } from "./output-paths.ts";
import { Staging } from "./staging.ts";

/** One file to publish: its path with `/`, relative to the output folder, and its content (a text is written as UTF-8). */
export interface OutputFile {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** Stands for all that the content is made from: with the key of the last build, it is not asked for. */
  readonly key?: string | undefined;
}

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

export interface Assembled {
  readonly published: Published;
  /** What to remember of the build. */
  readonly files: ReadonlyMap<string, Remembered>;
  /** Is the previous build already what is wanted? Then there is no new one. */
  readonly isSame: boolean;
}

/**
 * Puts the files together in the new folder `target`, from the previous build as far as they did not change. The
 * folder is not made until a change is met. One file's content is in memory at a time. Throws an `OutputError` for a
 * path, the file system's errors, and the caller's; the new folder is then left as it is.
 * @param mode Of new files.
 */
export function assemble(
  fileSystem: FileSystem,
  files: Iterable<OutputFile>,
  previous: Previous | undefined,
  target: string,
  mode = 0o644,
): Assembled {
  const start = (): Staging => startFrom(new Staging(fileSystem, target, previous?.folder, mode), done);
  const paths = new OutputPaths();
  const left = new Set(previous?.content.files);
  const done = new Map<string, Remembered>();
  let staging: Staging | undefined;
  let [written, kept, bytes] = [0, 0, 0];
  for (const file of files) {
    const { path, key } = file;
    paths.add(path);
    const before = left.delete(path) ? untouched(fileSystem, previous, path) : undefined;
    let old = key !== undefined && before?.known.key === key ? before : undefined;
    if (!old) {
      const { content } = file;
      const data = typeof content === "string" ? Buffer.from(content) : content;
      const digest = hash("sha256", data, "base64");
      if (before?.known.hash !== digest) {
        staging ??= start();
        done.set(path, { stamp: staging.write(path, data), hash: digest, key });
        written += 1;
        bytes += data.length;
        continue;
      }
      old = { ...before, known: { ...before.known, key } };
    }
    done.set(path, staging === undefined ? old.known : staging.keep(path, old.known));
    kept += 1;
    bytes += old.size;
  }
  const published = { written, kept, removed: left.size, bytes };
  const isSame = staging === undefined && left.size === 0 && paths.folders === previous?.content.folders;
  if (!isSame && staging === undefined) start();
  return { published, files: done, isSame };
}

/** What was the same so far is taken over. */
function startFrom(staging: Staging, done: Map<string, Remembered>): Staging {
  for (const [path, known] of done) done.set(path, staging.keep(path, known));
  return staging;
}

/** What is remembered of a file that was not touched since, and its size in bytes. */
function untouched(
  fileSystem: FileSystem,
  previous: Previous | undefined,
  path: string,
): { readonly known: Remembered; readonly size: number } | undefined {
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
