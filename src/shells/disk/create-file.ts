import { closeSync, constants, existsSync, mkdirSync, openSync, realpathSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { targetProblem } from "./source-problems.ts";

/**
 * Makes a new file of the catalogue, with the folders above it.
 * @returns Why it was not made: a link leads out of the catalogue, or the file is there by now. Throws the file system's errors.
 */
export function createFile(
  directory: string,
  path: string,
  bytes: Uint8Array,
): "outside" | "changed" | undefined {
  const root = realpathSync(directory);
  let folder = dirname(path);
  while (folder !== "." && !existsSync(join(root, folder))) folder = dirname(folder);
  // What is above the new folders may be a link.
  if (folder !== "." && targetProblem(root, realpathSync(join(root, folder)), path) !== undefined)
    return "outside";
  mkdirSync(join(root, dirname(path)), { recursive: true });
  let file: number;
  try {
    file = openSync(join(root, path), constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o666);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return "changed";
    throw error;
  }
  try {
    writeFileSync(file, bytes);
  } finally {
    closeSync(file);
  }
  return undefined;
}
