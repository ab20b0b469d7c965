import { constants, type Stats } from "node:fs";
import { errorName } from "./error-name.ts";
import type { FileSystem } from "./file-system.ts";
import { naming } from "./output-error.ts";
import { type PublishedFile, stampOf } from "./manifest.ts";

/** Why a file cannot be linked here: another disk, a file system without links, too many links to one file. */
const unlinkable: ReadonlySet<string> = new Set([
  "EXDEV",
  "EPERM",
  "EMLINK",
  "ENOTSUP",
  "EOPNOTSUPP",
  "ENOSYS",
  "EACCES",
]);

/** What was written. */
export interface WrittenFile {
  readonly stamp: string;
  /** In bytes. */
  readonly size: number;
}

/**
 * A new folder that a build grows in. Its functions throw the file system's errors, also when something is at the
 * path already. Nothing is flushed to the disk: after a power failure the stamps show which files are damaged, and
 * the next build writes them again.
 */
export class Staging {
  readonly #fileSystem: FileSystem;
  readonly #folder: string;
  readonly #previous: string | undefined;
  readonly #mode: number;
  readonly #made = new Set<string>();
  /**
   * The modification time of new files, in seconds: a little in the past, so that even an edit within the same tick
   * of the clock changes it.
   */
  readonly #time: number = Date.now() / 1000 - 2;

  /**
   * Makes the folder.
   * @param previous The folder of the build which unchanged files come from.
   * @param mode Of new files.
   */
  constructor(fileSystem: FileSystem, folder: string, previous: string | undefined, mode: number) {
    this.#fileSystem = fileSystem;
    this.#folder = folder;
    this.#previous = previous;
    this.#mode = mode;
    this.#makeFolder(folder);
  }

  /** Writes a new file, piece after piece. */
  write(path: string, pieces: Iterable<Uint8Array>): WrittenFile {
    const { openSync, futimesSync, fstatSync, fchmodSync, closeSync } = this.#fileSystem;
    this.#makeFolderOf(path);
    const place = this.locate(path);
    // "wx" neither follows a link nor overwrites.
    const file = openSync(place, "wx", this.#mode);
    return naming(place, () => {
      try {
        for (const bytes of pieces) this.#writeAll(file, bytes);
        futimesSync(file, this.#time, this.#time);
        let status = fstatSync(file);
        if (permissions(status) !== this.#mode) {
          fchmodSync(file, this.#mode);
          status = fstatSync(file);
        }
        return { stamp: stampOf(status), size: status.size };
      } finally {
        closeSync(file);
      }
    });
  }

  /** Takes over a file of the previous build: the same file where links are possible, else a copy. */
  keep(path: string, published: PublishedFile): PublishedFile {
    const { linkSync, readFileSync } = this.#fileSystem;
    const old = `${this.#previous}/${path}`;
    this.#makeFolderOf(path);
    try {
      linkSync(old, this.locate(path));
      return published;
    } catch (error) {
      if (!unlinkable.has(errorName(error))) throw error;
    }
    return { ...published, stamp: this.write(path, [readFileSync(old)]).stamp };
  }

  /** Removes a file that was written. */
  remove(path: string): void {
    this.#fileSystem.unlinkSync(this.locate(path));
  }

  /** Where a file is on the disk. */
  locate(path: string): string {
    return `${this.#folder}/${path}`;
  }

  #writeAll(file: number, bytes: Uint8Array): void {
    for (let written = 0; written < bytes.length;)
      written += this.#fileSystem.writeSync(file, bytes, written);
  }

  #makeFolderOf(path: string): void {
    const slash = path.lastIndexOf("/");
    if (slash < 0) return;
    const folder = path.slice(0, slash);
    if (this.#made.has(folder)) return;
    this.#makeFolderOf(folder);
    this.#makeFolder(this.locate(folder));
    this.#made.add(folder);
  }

  #makeFolder(location: string): void {
    this.#fileSystem.mkdirSync(location, 0o755);
    // The user's mask may have taken bits away.
    this.#fileSystem.chmodSync(location, 0o755);
  }
}

function permissions(status: Stats): number {
  return status.mode & ~constants.S_IFMT;
}
