import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { nodeFileSystem } from "./file-system.ts";
import { isThere } from "./new-place.ts";
import { asOutputError } from "./output-error.ts";

/**
 * Makes a new file anywhere, in one step: when the process is killed it is not there, and making it again removes what
 * was left. Throws an `OutputError` that names it.
 * @returns Whether it was made: nothing that is there is replaced.
 */
export function createWhole(path: string, bytes: string | Uint8Array): boolean {
  const temporary = join(dirname(path), `.${basename(path).slice(0, 60)}.tmp`);
  try {
    if (isThere(nodeFileSystem, path)) return false;
    rmSync(temporary, { force: true });
    const file = openSync(temporary, "wx");
    try {
      writeFileSync(file, bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
    return true;
  } catch (error) {
    rmSync(temporary, { force: true });
    throw asOutputError(error, path);
  }
}
