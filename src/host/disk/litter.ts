import type { Dirent } from "node:fs";
import { join } from "node:path";
import type { FileSystem } from "./file-system.ts";
import { isSkipped } from "./source-problems.ts";

/** The folder of what is being written to a catalogue, in it: whatever is left of it is hidden, and ignored by Git. */
export const workFolder = ".varbook";

/** The name of a new content in it, by its number. */
export function onItsWay(number: number): string {
  return `${number}.tmp`;
}

/** May what has this name in that folder be removed, when no process is at work? Nothing else is ours. */
export function isOnItsWay(name: string): boolean {
  return /^(?:\d+\.tmp|\.gitignore)$/.test(name);
}

/** A file on its way that had to be made beside the one it replaces: see `besideName`. */
const beside = /^\..+\.[0-9a-f]{12}\.tmp$/;

/** The name of a file on its way beside the one it replaces. It is short, however long the other's name is. */
export function besideName(digits: string): string {
  return `.varbook.${digits}.tmp`;
}

/** The files that killed processes left in a catalogue's folder and under some in it, as paths of the disk. */
export function litterIn(fileSystem: FileSystem, root: string, roots: readonly string[]): string[] {
  return [
    ...litterOf(fileSystem, root, false),
    ...roots.flatMap((name) => litterOf(fileSystem, join(root, name))),
  ];
}

function litterOf(fileSystem: FileSystem, folder: string, isDeep = true): string[] {
  let entries: Dirent[];
  try {
    entries = fileSystem.readdirSync(folder, { withFileTypes: true });
  } catch {
    // It is a file, is not there, or cannot be read: the check tells.
    return [];
  }
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return isDeep && !isSkipped(entry.name) ? litterOf(fileSystem, path) : [];
    return entry.isFile() && beside.test(entry.name) ? [path] : [];
  });
}
