import type { OutputFile } from "../../model/output.ts";
import type { FileSystem } from "./file-system.ts";
import { FormerParts } from "./former-parts.ts";
import type { PublishedFile } from "./manifest.ts";
import { OutputPaths } from "./output-paths.ts";
import { hasBytes, haveSameBytes } from "./same-bytes.ts";
import { Staging, type WrittenFile } from "./staging.ts";
import { type Previous, type Published, type Untouched, untouched } from "./untouched.ts";

/** A folder of files that was put together. */
export interface Assembled {
  readonly published: Published;
  /** What to remember of the build. */
  readonly files: ReadonlyMap<string, PublishedFile>;
  /** Is the previous build already what is wanted? Then the new one, if there is any, is of no use. */
  readonly isSame: boolean;
}

type Made = Omit<PublishedFile, "stamp">;
type LargeFile = OutputFile & { readonly chunks: NonNullable<OutputFile["chunks"]> };

/**
 * Puts files together in the new folder `target`, from the previous build as far as they did not change. The folder is not
 * made until it is needed. One file's content is in memory at a time, and of a large one a piece. Its functions throw an
 * `OutputError` for a path, the file system's errors, and the caller's; the new folder is then left as it is.
 */
export class Assembly {
  readonly #fileSystem: FileSystem;
  readonly #previous: Previous | undefined;
  readonly #target: string;
  readonly #mode: number;
  readonly #paths = new OutputPaths();
  readonly #left: Set<string>;
  readonly #done = new Map<string, PublishedFile>();
  #staging: Staging | undefined;
  #published: Published = { written: 0, kept: 0, removed: 0, bytes: 0 };

  /** @param mode Of new files. */
  constructor(fileSystem: FileSystem, previous: Previous | undefined, target: string, mode = 0o644) {
    this.#fileSystem = fileSystem;
    this.#previous = previous;
    this.#target = target;
    this.#mode = mode;
    this.#left = new Set(previous?.content.files);
  }

  /** Takes files, one after the other. */
  take(files: Iterable<OutputFile>): this {
    for (const file of files) {
      this.#paths.add(file.path);
      const before = this.#left.delete(file.path)
        ? untouched(this.#fileSystem, this.#previous, file.path)
        : undefined;
      if (before && file.key !== undefined && before.published.key === file.key)
        this.#keep(file.path, before.published, before);
      else if (isLarge(file)) this.#takeLarge(file, before);
      else this.#takeSmall(file, before);
    }
    return this;
  }

  /** All files were taken. */
  finish(): Assembled {
    const removed = this.#left.size;
    const isSame =
      this.#published.written === 0 &&
      removed === 0 &&
      this.#paths.folders === this.#previous?.content.folders;
    if (!isSame) this.#start();
    return { published: { ...this.#published, removed }, files: this.#done, isSame };
  }

  #takeSmall({ path, key, content }: OutputFile, before: Untouched | undefined): void {
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    if (before?.size === bytes.length && hasBytes(this.#fileSystem, this.#former(path), bytes))
      this.#keep(path, { key }, before);
    else this.#wrote(path, { key }, this.#start().write(path, [bytes]));
  }

  /** Writes a file, and takes the former one after all when it turns out to be the same. */
  #takeLarge(file: LargeFile, before: Untouched | undefined): void {
    const { path, key } = file;
    const staging = this.#start();
    const memory = new FormerParts(this.#fileSystem, this.#former(path), before?.published.parts);
    let written: WrittenFile;
    try {
      written = staging.write(path, file.chunks(memory));
    } finally {
      memory.close();
    }
    const made = { key, parts: memory.parts };
    const isSame =
      before?.size === written.size &&
      haveSameBytes(this.#fileSystem, this.#former(path), staging.locate(path));
    if (!isSame) return this.#wrote(path, made, written);
    staging.remove(path);
    this.#keep(path, made, before);
  }

  #wrote(path: string, made: Made, { stamp, size }: WrittenFile): void {
    this.#done.set(path, { stamp, ...made });
    this.#count("written", size);
  }

  #keep(path: string, made: Made, { published, size }: Untouched): void {
    const remembered = { ...made, stamp: published.stamp };
    this.#done.set(path, this.#staging?.keep(path, remembered) ?? remembered);
    this.#count("kept", size);
  }

  #count(what: "written" | "kept", size: number): void {
    const { [what]: count, bytes } = this.#published;
    this.#published = { ...this.#published, [what]: count + 1, bytes: bytes + size };
  }

  #former(path: string): string {
    return `${this.#previous?.folder}/${path}`;
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

function isLarge(file: OutputFile): file is LargeFile {
  return file.chunks !== undefined;
}
