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
}

export interface Assembled {
  readonly published: Published;
  /** What to remember of the new build; undefined if the previous one already is what is wanted. */
  readonly files: ReadonlyMap<string, Remembered> | undefined;
}

/**
 * Puts the files together in the new folder `target`, from the previous build as far as they did not change. The
 * folder is not made until a change is met. One file's content is in memory at a time. Throws an `OutputError` for a
 * path, the file system's errors, and the caller's; the new folder is then left as it is.
 */
export function assemble(
  fileSystem: FileSystem,
  files: Iterable<OutputFile>,
  previous: Previous | undefined,
  target: string,
): Assembled {
  const paths = new OutputPaths();
  const left = new Set(previous?.content.files);
  const done = new Map<string, Remembered>();
  let staging: Staging | undefined;
  let [written, kept, bytes] = [0, 0, 0];
  for (const { path, content } of files) {
    paths.add(path);
    const data = typeof content === "string" ? Buffer.from(content) : content;
    const digest = hash("sha256", data, "base64");
    bytes += data.length;
    const old = left.delete(path) ? unchanged(fileSystem, previous, path, digest) : undefined;
    if (old === undefined) {
      staging ??= start(fileSystem, target, previous, done);
      done.set(path, { stamp: staging.write(path, data), hash: digest });
      written += 1;
    } else {
      done.set(path, staging === undefined ? old : staging.keep(path, old));
      kept += 1;
    }
  }
  const published = { written, kept, removed: left.size, bytes };
  const same = staging === undefined && left.size === 0 && paths.folders === previous?.content.folders;
  if (same) return { published, files: undefined };
  if (staging === undefined) start(fileSystem, target, previous, done);
  return { published, files: done };
}

function start(
  fileSystem: FileSystem,
  target: string,
  previous: Previous | undefined,
  done: Map<string, Remembered>,
): Staging {
  const staging = new Staging(fileSystem, target, previous?.folder);
  for (const [path, known] of done) done.set(path, staging.keep(path, known));
  return staging;
}

/** What is remembered of a file, if it has the same content as the new one and was not touched since. */
function unchanged(
  fileSystem: FileSystem,
  previous: Previous | undefined,
  path: string,
  digest: string,
): Remembered | undefined {
  const known = previous?.remembered.get(path);
  if (known === undefined || known.hash !== digest) return undefined;
  try {
    const status = fileSystem.lstatSync(`${previous?.folder}/${path}`, { bigint: true });
    return stampOf(status) === known.stamp ? known : undefined;
  } catch {
    return undefined;
  }
}
