import { randomBytes } from "node:crypto";
import {
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { readRegularFile } from "./read-regular-file.ts";
import { targetProblem } from "./source-problems.ts";

/** Why a file was not written. */
export type Refusal = "changed" | "outside" | "not-regular";

/** A file's new content, on the disk beside it and not yet under its name. */
export interface Staged {
  /** Gives it the name, in one step. */
  readonly commit: () => void;
  /** Takes it away again, when it has no name yet. */
  readonly abandon: () => void;
}

/**
 * Replaces a file of the catalogue in one step: it has its old content or the new one, whatever happens, and keeps its
 * mode. A symbolic link stays, and the file in the tree that it leads to is replaced.
 * @param before What was read: if the file has other content by now, it is left alone.
 * @returns Why it was left alone; undefined when it was written. Throws the file system's errors.
 */
export function replaceFile(
  directory: string,
  path: string,
  before: Uint8Array,
  after: Uint8Array,
): Refusal | undefined {
  const staged = stageFile(directory, path, before, after);
  if (typeof staged === "string") return staged;
  try {
    staged.commit();
  } catch (error) {
    staged.abandon();
    throw error;
  }
  return undefined;
}

/**
 * Makes ready to replace a file, as `replaceFile` does.
 * @param to Another path that the new content gets, when the file is to move: nothing may be there but the same content.
 */
export function stageFile(
  directory: string,
  path: string,
  before: Uint8Array,
  after: Uint8Array,
  to: string = path,
): Staged | Refusal {
  const root = realpathSync(directory);
  const target = realpathSync(join(root, path));
  if (targetProblem(root, target, path) !== undefined) return "outside";
  if (!lstatSync(target).isFile()) return "not-regular";
  if (!holds(target, before)) return "changed";
  const place = to === path ? target : newPlace(root, to);
  if (place === undefined) return "outside";
  if (place !== target && existsSync(place) && !holds(place, after)) return "changed";
  const temporary = join(dirname(place), `.${basename(place)}.${randomBytes(6).toString("hex")}.tmp`);
  const abandon = (): void => removeIfThere(temporary);
  try {
    writeNew(temporary, after, modeOf(target));
  } catch (error) {
    abandon();
    throw error;
  }
  const commit = (): void => {
    renameSync(temporary, place);
    // Last: a file that is there twice is found by the next check, one that is gone is not.
    if (to !== path) unlinkSync(join(root, path));
  };
  return { commit, abandon };
}

function holds(target: string, bytes: Uint8Array): boolean {
  const source = readRegularFile(target, target);
  return "bytes" in source && Buffer.from(source.bytes).equals(bytes);
}

/** Where a new file goes, with the folder that it needs; undefined when that leads out of the catalogue. */
function newPlace(root: string, path: string): string | undefined {
  const folder = join(root, dirname(path));
  mkdirSync(folder, { recursive: true });
  const place = join(realpathSync(folder), basename(path));
  return targetProblem(root, place, path) === undefined ? place : undefined;
}

function modeOf(target: string): number {
  return lstatSync(target).mode & 0o7777;
}

/** On the disk before it gets the file's name: else a power cut could leave an empty file. */
function writeNew(path: string, bytes: Uint8Array, mode: number): void {
  const file = openSync(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, mode);
  try {
    writeFileSync(file, bytes);
    if ((fstatSync(file).mode & 0o7777) !== mode) fchmodSync(file, mode);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function removeIfThere(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It was not made, or has its final name.
  }
}
