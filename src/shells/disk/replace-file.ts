import { randomBytes } from "node:crypto";
import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  fsyncSync,
  lstatSync,
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
  const root = realpathSync(directory);
  const target = realpathSync(join(root, path));
  if (targetProblem(root, target, path) !== undefined) return "outside";
  if (!lstatSync(target).isFile()) return "not-regular";
  const source = readRegularFile(target, path);
  if (!("bytes" in source) || !Buffer.from(source.bytes).equals(before)) return "changed";
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    writeNew(temporary, after, modeOf(target));
    renameSync(temporary, target);
  } catch (error) {
    removeIfThere(temporary);
    throw error;
  }
  return undefined;
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
