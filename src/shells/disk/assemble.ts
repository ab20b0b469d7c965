import { hash } from "node:crypto";
import type { OutputFile, Parts } from "../../model/output.ts";
import type { FileSystem } from "./file-system.ts";
import { FormerFile } from "./former-file.ts";
import { grow } from "./grow.ts";
import type { Remembered } from "./manifest.ts";
import { OutputPaths } from "./output-paths.ts";
import { Staging } from "./staging.ts";
import { type Previous, type Published, type Untouched, untouched } from "./untouched.ts";

export interface Assembled {
  readonly published: Published;
  /** What to remember of the build. */
  readonly files: ReadonlyMap<string, Remembered>;
  /** Is the previous build already what is wanted? Then there is no new one. */
  readonly isSame: boolean;
}

/**
 * Puts the files together in the new folder `target`, from the previous build as far as they did not change. The
 * folder is not made until a change is met. One file's content, or part of it, is in memory at a time. Throws an
 * `OutputError` for a path, the file system's errors, and the caller's; the new folder is then left as it is.
 * @param mode Of new files.
 */
export function assemble(
  fileSystem: FileSystem,
  files: Iterable<OutputFile>,
  previous: Previous | undefined,
  target: string,
  mode = 0o644,
): Assembled {
  return new Assembly(fileSystem, previous, target, mode).take(files);
}

class Assembly {
  readonly #fileSystem: FileSystem;
  readonly #previous: Previous | undefined;
  readonly #target: string;
  readonly #mode: number;
  readonly #done = new Map<string, Remembered>();
  #staging: Staging | undefined;
  #published: Published = { written: 0, kept: 0, removed: 0, bytes: 0 };

  constructor(fileSystem: FileSystem, previous: Previous | undefined, target: string, mode: number) {
    this.#fileSystem = fileSystem;
    this.#previous = previous;
    this.#target = target;
    this.#mode = mode;
  }

  take(files: Iterable<OutputFile>): Assembled {
    const paths = new OutputPaths();
    const left = new Set(this.#previous?.content.files);
    for (const file of files) {
      paths.add(file.path);
      const before = left.delete(file.path)
        ? untouched(this.#fileSystem, this.#previous, file.path)
        : undefined;
      const size = this.#takeFile(file, before);
      file.settled?.(size);
    }
    const published = { ...this.#published, removed: left.size };
    const isSame =
      this.#staging === undefined && left.size === 0 && paths.folders === this.#previous?.content.folders;
    if (!isSame) this.#start();
    return { published, files: this.#done, isSame };
  }

  /** Returns the file's size in bytes. */
  #takeFile(file: OutputFile, before: Untouched | undefined): number {
    const { path, key } = file;
    if (before && key !== undefined && before.known.key === key) return this.#keep(path, before);
    if (file.parts) return this.#grow(path, file.parts(), before);
    const { content } = file;
    const data = typeof content === "string" ? Buffer.from(content) : content;
    const digest = hash("sha256", data, "base64");
    if (before?.known.hash === digest)
      return this.#keep(path, { ...before, known: { ...before.known, key } });
    return this.#wrote(path, { stamp: this.#start().write(path, [data]), hash: digest, key }, data.length);
  }

  #grow(path: string, made: Parts, before: Untouched | undefined): number {
    const former =
      before &&
      new FormerFile(
        this.#fileSystem,
        `${this.#previous?.folder}/${path}`,
        before.size,
        before.known.parts ?? [],
      );
    try {
      const { size, stamp, ...rest } = grow(made, former, (pieces) => this.#start().write(path, pieces));
      return before && stamp === undefined
        ? this.#keep(path, { size, known: { ...before.known, ...rest } })
        : this.#wrote(path, { stamp: stamp ?? "", ...rest }, size);
    } finally {
      former?.close();
    }
  }

  #wrote(path: string, known: Remembered, size: number): number {
    this.#done.set(path, known);
    this.#count("written", size);
    return size;
  }

  #keep(path: string, { known, size }: Untouched): number {
    this.#done.set(path, this.#staging === undefined ? known : this.#staging.keep(path, known));
    this.#count("kept", size);
    return size;
  }

  #count(what: "written" | "kept", size: number): void {
    const { [what]: count, bytes } = this.#published;
    this.#published = { ...this.#published, [what]: count + 1, bytes: bytes + size };
  }

  /** The new folder; when it is made, what was the same until then is taken over. */
  #start(): Staging {
    if (this.#staging) return this.#staging;
    const staging = new Staging(this.#fileSystem, this.#target, this.#previous?.folder, this.#mode);
    this.#staging = staging;
    for (const [path, known] of this.#done) this.#done.set(path, staging.keep(path, known));
    return staging;
  }
}
