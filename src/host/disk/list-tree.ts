import { type Dirent, lstatSync, readdirSync, realpathSync, type Stats, statSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../../model/diagnostic.ts";
import { errorName } from "./error-name.ts";
import { isReadableName, isSkipped, notRegular, targetProblem, unreadable } from "./source-problems.ts";

/** A regular file, a link to one inside the tree, or why there is nothing to read. */
export type FileEntry = "file" | "link" | Problem;

/** What is under the given folders and files of `root` (a real path), by path relative to it, unsorted. */
export function listTree(root: string, names: readonly string[]): Map<string, FileEntry> {
  const files = new Map<string, FileEntry>();
  for (const name of names) addRoot(files, root, name);
  return files;
}

function addRoot(files: Map<string, FileEntry>, root: string, path: string): void {
  let entry: Stats;
  try {
    entry = lstatSync(join(root, path));
    // A root of several segments could pass through a link.
    const problem = entry.isSymbolicLink()
      ? undefined
      : targetProblem(root, realpathSync(join(root, path)), path);
    if (problem !== undefined) return void files.set(path, problem);
  } catch (error) {
    const reason = errorName(error);
    if (reason !== "ENOENT" && reason !== "ENOTDIR") files.set(path, unreadable(path, reason));
    return;
  }
  add(files, root, path, entry);
}

function addFolder(files: Map<string, FileEntry>, root: string, folder: string): void {
  let entries: Dirent[];
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true });
  } catch (error) {
    files.set(folder, unreadable(folder, errorName(error)));
    return;
  }
  for (const entry of entries) {
    if (!isSkipped(entry.name)) add(files, root, `${folder}/${entry.name}`, entry);
  }
}

function add(files: Map<string, FileEntry>, root: string, path: string, entry: Dirent | Stats): void {
  if (!isReadableName(path)) files.set(path, unreadable(path, "EILSEQ"));
  else if (entry.isFile()) files.set(path, "file");
  else if (entry.isDirectory()) addFolder(files, root, path);
  else files.set(path, entry.isSymbolicLink() ? linkEntry(root, path) : notRegular(path));
}

/**
 * Links to folders are not followed: two paths to one record would make two records of it, and a circle would
 * never end.
 */
function linkEntry(root: string, path: string): FileEntry {
  try {
    const target = realpathSync(join(root, path));
    const problem = targetProblem(root, target, path);
    if (problem !== undefined) return problem;
    return statSync(target).isFile() ? "link" : notRegular(path);
  } catch (error) {
    return unreadable(path, errorName(error));
  }
}
