import { dirname, join } from "node:path";
import { errorName } from "./error-name.ts";
import type { FileSystem } from "./file-system.ts";
import { targetProblem } from "./source-problems.ts";

/**
 * Where a new file of a catalogue goes; the folders above it are made. What is above these may be a link.
 * @param root The catalogue's folder, a real path.
 * @returns Undefined when a link leads out of the catalogue. Throws the file system's errors.
 */
export function newPlace(fileSystem: FileSystem, root: string, path: string): string | undefined {
  let folder = dirname(path);
  while (folder !== "." && !isThere(fileSystem, join(root, folder))) folder = dirname(folder);
  const above = fileSystem.realpathSync(join(root, folder));
  if (above !== root && targetProblem(root, above, path) !== undefined) return undefined;
  fileSystem.mkdirSync(join(root, dirname(path)), { recursive: true });
  return join(fileSystem.realpathSync(join(root, dirname(path))), path.slice(dirname(path).length + 1));
}

/** Is there something, even a link that leads nowhere? */
export function isThere({ lstatSync }: FileSystem, path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch (error) {
    if (errorName(error) === "ENOENT" || errorName(error) === "ENOTDIR") return false;
    throw error;
  }
}
