import { constants, type Stats } from "node:fs";
import { errorName } from "./error-name.ts";
import type { FileSystem } from "./file-system.ts";
import { naming } from "./output-error.ts";
import { type Remembered, stampOf } from "./manifest.ts";

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
  readonly #isShared: boolean;
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
   * @param isShared Do other threads put files into the folder too? Then one of them may have made it.
   */
  constructor(
    fileSystem: FileSystem,
    folder: string,
    previous: string | undefined,
    { mode = 0o644, isShared = false }: { readonly mode?: number; readonly isShared?: boolean },
  ) {
    this.#fileSystem = fileSystem;
    this.#folder = folder;
    this.#previous = previous;
    this.#mode = mode;
    this.#isShared = isShared;
    this.#makeFolder(folder);
  }

  /** Writes a new file, piece after piece, and returns its stamp. */
  write(path: string, pieces: Iterable<Uint8Array>): string {
    return this.#create(path, (file) => {
      for (const bytes of pieces) {
        for (let written = 0; written < bytes.length;)
          written += this.#fileSystem.writeSync(file, bytes, written);
      }
    });
  }

  /** Takes over a file of the previous build: the same file where links are possible, else a copy. */
  keep(path: string, known: Remembered): Remembered {
    const { linkSync, readFileSync } = this.#fileSystem;
    const old = `${this.#previous}/${path}`;
    try {
      linkSync(old, this.#locate(path));
      return known;
    } catch (error) {
      if (!unlinkable.has(errorName(error))) throw error;
    }
    return { ...known, stamp: this.write(path, [readFileSync(old)]) };
  }

  #create(path: string, fill: (file: number) => void): string {
    const { openSync, futimesSync, fstatSync, fchmodSync, closeSync } = this.#fileSystem;
    // "wx" neither follows a link nor overwrites.
    const place = this.#locate(path);
    const file = openSync(place, "wx", this.#mode);
    return naming(place, () => {
      try {
        fill(file);
        futimesSync(file, this.#time, this.#time);
        let status = fstatSync(file);
        if (permissions(status) !== this.#mode) {
          fchmodSync(file, this.#mode);
          status = fstatSync(file);
        }
        return stampOf(status);
      } finally {
        closeSync(file);
      }
    });
  }

  #locate(path: string): string {
    const slash = path.lastIndexOf("/");
    if (slash >= 0) this.#makeFolders(path.slice(0, slash));
    return `${this.#folder}/${path}`;
  }

  #makeFolders(path: string): void {
    if (this.#made.has(path)) return;
    const slash = path.lastIndexOf("/");
    if (slash >= 0) this.#makeFolders(path.slice(0, slash));
    this.#makeFolder(`${this.#folder}/${path}`);
    this.#made.add(path);
  }

  #makeFolder(location: string): void {
    try {
      this.#fileSystem.mkdirSync(location, 0o755);
    } catch (error) {
      if (!this.#isShared || errorName(error) !== "EEXIST") throw error;
    }
    // The user's mask may have taken bits away.
    this.#fileSystem.chmodSync(location, 0o755);
  }
}

function permissions(status: Stats): number {
  return status.mode & ~constants.S_IFMT;
}
