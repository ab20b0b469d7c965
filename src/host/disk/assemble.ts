import { hash } from "node:crypto";
import type { OutputFile, Parts } from "../../model/output.ts";
import type { FileSystem } from "./file-system.ts";
import { FormerFile } from "./former-file.ts";
import { grow } from "./grow.ts";
import type { Remembered } from "./manifest.ts";
import { OutputPaths } from "./output-paths.ts";
import { Staging } from "./staging.ts";
import { type Previous, type Published, type Untouched, untouched } from "./untouched.ts";

/** A folder of files that was put together. */
export interface Assembled {
  readonly published: Published;
  /** What to remember of the build. */
  readonly files: ReadonlyMap<string, Remembered>;
  /** Is the previous build already what is wanted? Then there is no new one. */
  readonly isSame: boolean;
}

/** The files that one of several threads put into the folder. */
export interface AssembledShare {
  readonly published: Published;
  readonly files: ReadonlyMap<string, Remembered>;
  /** Are they in the new folder? Else they are all as they were in the previous build. */
  readonly isStaged: boolean;
}

export interface AssemblyOptions {
  /** Of new files. */
  readonly mode?: number;
  /** Do several threads put files into the folder? */
  readonly isShared?: boolean;
}

/**
 * Puts files together in the new folder `target`, from the previous build as far as they did not change. The folder is not
 * made until a change is met. One file's content, or part of it, is in memory at a time. Its functions throw an `OutputError`
 * for a path, the file system's errors, and the caller's; the new folder is then left as it is.
 */
export class Assembly {
  readonly #fileSystem: FileSystem;
  readonly #previous: Previous | undefined;
  readonly #target: string;
  readonly #options: AssemblyOptions;
  readonly #paths = new OutputPaths();
  readonly #left: Set<string>;
  readonly #done = new Map<string, Remembered>();
  #staging: Staging | undefined;
  #published: Published = { written: 0, kept: 0, removed: 0, bytes: 0 };

  constructor(
    fileSystem: FileSystem,
    previous: Previous | undefined,
    target: string,
    options: AssemblyOptions = {},
  ) {
    this.#fileSystem = fileSystem;
    this.#previous = previous;
    this.#target = target;
    this.#options = options;
    this.#left = new Set(previous?.content.files);
  }

  /** Takes files, one after the other. */
  take(files: Iterable<OutputFile>): this {
    for (const file of files) {
      this.#paths.add(file.path);
      const before = this.#left.delete(file.path)
        ? untouched(this.#fileSystem, this.#previous, file.path)
        : undefined;
      const size = this.#takeFile(file, before);
      file.settled?.(size);
    }
    return this;
  }

  /** Takes in what another thread has put into the same folder. */
  join({ published, files, isStaged }: AssembledShare): void {
    if (isStaged) this.#start();
    for (const [path, known] of files) {
      this.#paths.add(path);
      this.#left.delete(path);
      this.#done.set(path, isStaged ? known : this.#kept(path, known));
    }
    const { written, kept, removed, bytes } = this.#published;
    this.#published = {
      written: written + published.written,
      kept: kept + published.kept,
      removed,
      bytes: bytes + published.bytes,
    };
  }

  /** What was taken so far. */
  get share(): AssembledShare {
    return { published: this.#published, files: this.#done, isStaged: this.#staging !== undefined };
  }

  /** All files were taken. */
  finish(): Assembled {
    const removed = this.#left.size;
    const isSame =
      this.#staging === undefined && removed === 0 && this.#paths.folders === this.#previous?.content.folders;
    if (!isSame) this.#start();
    return { published: { ...this.#published, removed }, files: this.#done, isSame };
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
    this.#done.set(path, this.#kept(path, known));
    this.#count("kept", size);
    return size;
  }

  #kept(path: string, known: Remembered): Remembered {
    return this.#staging?.keep(path, known) ?? known;
  }

  #count(what: "written" | "kept", size: number): void {
    const { [what]: count, bytes } = this.#published;
    this.#published = { ...this.#published, [what]: count + 1, bytes: bytes + size };
  }

  /** The new folder; when it is made, what was the same until then is taken over. */
  #start(): Staging {
    if (this.#staging) return this.#staging;
    const staging = new Staging(this.#fileSystem, this.#target, this.#previous?.folder, this.#options);
    this.#staging = staging;
    for (const [path, known] of this.#done) this.#done.set(path, staging.keep(path, known));
    return staging;
  }
}
