import { randomBytes } from "node:crypto";
import { dirname, join } from "node:path";
import { said } from "../../messages/phrase.ts";
import { errorName } from "./error-name.ts";
import type { FileSystem } from "./file-system.ts";
import { nodeFileSystem } from "./file-system.ts";
import { besideName, isOnItsWay, litterIn, onItsWay, workFolder } from "./litter.ts";
import { lock } from "./lock.ts";
import { isThere, newPlace } from "./new-place.ts";
import { asOutputError, OutputError, quote } from "./output-error.ts";
import { readRegularFile } from "./read-regular-file.ts";
import { targetProblem } from "./source-problems.ts";

/** Why a file was not written. */
export type WriteRefusal = "changed" | "outside" | "not-regular";

/** A file's new content, on the disk and not yet under its name. */
export interface Staged {
  /** Gives it the name, in one step. */
  readonly commit: () => void;
}

/** What a file is to become. */
export interface Replacement {
  readonly path: string;
  /** Another path that the new content gets, when the file moves: nothing may be there but the same content. */
  readonly to?: string;
  /** What was read: if the file has other content by now, it is left alone. Undefined for a new file. */
  readonly before: Uint8Array | undefined;
  readonly after: Uint8Array;
}

/**
 * Changes files of a catalogue, while no other process does. Each has its old content or the new one, whatever happens, and
 * keeps its mode; a symbolic link stays, and the file in the catalogue that it leads to is replaced. What is new is first
 * written to a hidden folder that Git ignores; what killed processes left there, or beside the files, is removed. As
 * long as nothing is changed and nothing was left, nothing is touched. Throws an `OutputError` that names the file.
 * @param roots The folders of the catalogue in which something may have been left.
 */
export function changeCatalogue<Result>(
  directory: string,
  roots: readonly string[],
  change: (files: CatalogueWriter) => Result,
  fileSystem: FileSystem = nodeFileSystem,
): Result {
  const files = new CatalogueWriter(fileSystem, directory, roots);
  try {
    files.tidy();
    return change(files);
  } finally {
    files.close();
  }
}

/** Removes what killed processes left: see `changeCatalogue`. */
export function tidyCatalogue(directory: string, roots: readonly string[] = []): void {
  changeCatalogue(directory, roots, () => {});
}

export class CatalogueWriter {
  readonly #fileSystem: FileSystem;
  readonly #root: string;
  readonly #roots: readonly string[];
  #release: (() => void) | undefined;
  #count = 0;

  constructor(fileSystem: FileSystem, directory: string, roots: readonly string[]) {
    this.#fileSystem = fileSystem;
    this.#root = fileSystem.realpathSync(directory);
    this.#roots = roots;
  }

  /** Changes one file. @returns Why it was left alone; undefined when it was written. */
  replace(replacement: Replacement): WriteRefusal | undefined {
    const staged = this.stage(replacement);
    if (typeof staged === "string") return staged;
    staged.commit();
    return undefined;
  }

  /** Makes ready to change a file. @returns Why it is left alone, if it is. */
  stage({ path, to = path, before, after }: Replacement): Staged | WriteRefusal {
    return this.#naming(path, () => {
      const target = before === undefined ? undefined : this.#target(path, before);
      if (typeof target === "object") return target.refusal;
      const place = to === path && target !== undefined ? target : newPlace(this.#fileSystem, this.#root, to);
      if (place === undefined) return "outside";
      if (place !== target && isThere(this.#fileSystem, place) && !(target && holds(place, after)))
        return "changed";
      const temporary = this.#write(after, target);
      return {
        commit: () => this.#naming(to, () => this.#commit(temporary, place, to === path ? "" : path)),
      };
    });
  }

  /** Removes what killed processes left, when there is something and no other process is at work. */
  tidy(): void {
    const fileSystem = this.#fileSystem;
    try {
      const isLeft = isThere(fileSystem, this.#workFolder);
      if (isLeft || litterIn(fileSystem, this.#root, this.#roots).length > 0) this.#open();
    } catch {
      // It is in nobody's way: the next run tries again.
    }
  }

  close(): void {
    if (!this.#release) return;
    this.#clean();
    this.#release();
    this.#release = undefined;
  }

  get #workFolder(): string {
    return join(this.#root, workFolder);
  }

  /** The file that is replaced, with links resolved. */
  #target(path: string, before: Uint8Array): string | { readonly refusal: WriteRefusal } {
    const target = this.#fileSystem.realpathSync(join(this.#root, path));
    if (targetProblem(this.#root, target, path) !== undefined) return { refusal: "outside" };
    if (!this.#fileSystem.lstatSync(target).isFile()) return { refusal: "not-regular" };
    return holds(target, before) ? target : { refusal: "changed" };
  }

  /** On the disk before it gets the file's name: else a power cut could leave an empty file. */
  #write(bytes: Uint8Array, like: string | undefined): string {
    this.#open();
    const temporary = join(this.#workFolder, onItsWay(++this.#count));
    writeNew(this.#fileSystem, temporary, bytes, like);
    return temporary;
  }

  #commit(temporary: string, place: string, former: string): void {
    const { renameSync, unlinkSync, readFileSync } = this.#fileSystem;
    try {
      renameSync(temporary, place);
    } catch (error) {
      // A folder of the catalogue may be on another disk.
      if (errorName(error) !== "EXDEV") throw error;
      const near = join(dirname(place), besideName(randomBytes(6).toString("hex")));
      writeNew(this.#fileSystem, near, readFileSync(temporary), temporary);
      renameSync(near, place);
    }
    // Last: a file that is there twice is found by the next check, one that is gone is not.
    if (former !== "") unlinkSync(join(this.#root, former));
  }

  #open(): void {
    if (this.#release) return;
    const fileSystem = this.#fileSystem;
    const folder = this.#workFolder;
    // A link would lead out of the catalogue.
    if (isThere(fileSystem, folder) && !fileSystem.lstatSync(folder).isDirectory())
      throw new OutputError(said("output/no-folder", { folder: quote(folder) }));
    this.#release = lock(fileSystem, folder, "output/catalogue-locked");
    this.#clean();
    fileSystem.writeFileSync(join(folder, ".gitignore"), "*\n");
  }

  /** No other process is at work, so what is there is left over. */
  #clean(): void {
    const { readdirSync, unlinkSync } = this.#fileSystem;
    const folder = this.#workFolder;
    try {
      for (const path of litterIn(this.#fileSystem, this.#root, this.#roots)) unlinkSync(path);
      for (const name of readdirSync(folder)) if (isOnItsWay(name)) unlinkSync(join(folder, name));
    } catch {
      // It is in nobody's way: the next run tries again.
    }
  }

  #naming<Result>(path: string, work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      throw asOutputError(error, path);
    }
  }
}

function holds(target: string, bytes: Uint8Array): boolean {
  const source = readRegularFile(target, target);
  return "bytes" in source && Buffer.from(source.bytes).equals(bytes);
}

/** @param like A file whose mode the new one gets. */
function writeNew(fileSystem: FileSystem, path: string, bytes: Uint8Array, like: string | undefined): void {
  const { openSync, writeFileSync, fstatSync, fchmodSync, fsyncSync, closeSync, lstatSync } = fileSystem;
  const mode = like === undefined ? undefined : lstatSync(like).mode & 0o7777;
  const file = openSync(path, "wx", mode ?? 0o666);
  try {
    writeFileSync(file, bytes);
    if (mode !== undefined && (fstatSync(file).mode & 0o7777) !== mode) fchmodSync(file, mode);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
