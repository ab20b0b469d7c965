import { join } from "node:path";
import type { FileSystem } from "./file-system.ts";

/** What is in a folder, at any depth. */
export interface Content {
  /** Paths with `/` of all that is not a folder. */
  readonly files: Set<string>;
  /** How many folders there are. */
  readonly folders: number;
}

/** Lists a folder. Links are listed, not followed. Throws the file system's errors. */
export function folderContent(fileSystem: FileSystem, folder: string): Content {
  const files = new Set<string>();
  let folders = 0;
  const visit = (path: string): void => {
    for (const entry of fileSystem.readdirSync(join(folder, path), { withFileTypes: true })) {
      if (!entry.isDirectory()) files.add(path + entry.name);
      else {
        folders += 1;
        visit(`${path}${entry.name}/`);
      }
    }
  };
  visit("");
  return { files, folders };
}

/** The paths in a folder of all that is no folder, or an empty one, at any depth, sorted. Throws the file system's errors. */
export function* sortedFiles(fileSystem: FileSystem, folder: string, within = ""): Generator<string> {
  const paths = fileSystem
    .readdirSync(join(folder, within), { withFileTypes: true })
    .map((entry) => (entry.isDirectory() ? `${within}${entry.name}/` : within + entry.name));
  if (paths.length === 0) yield within;
  for (const path of paths.toSorted()) {
    if (path.endsWith("/")) yield* sortedFiles(fileSystem, folder, path);
    else yield path;
  }
}

/** Removes a folder with all that is in it; links in it are removed, not followed. Throws the file system's errors. */
export function removeFolder(fileSystem: FileSystem, folder: string): void {
  for (const entry of fileSystem.readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) removeFolder(fileSystem, join(folder, entry.name));
    else fileSystem.unlinkSync(`${folder}/${entry.name}`);
  }
  fileSystem.rmdirSync(folder);
}
