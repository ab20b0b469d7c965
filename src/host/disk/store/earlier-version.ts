import { join } from "node:path";
import type { FileSystem } from "../file-system.ts";
import { folderContent } from "../folder-content.ts";
import { type PublishedFile, stampOf } from "../manifest.ts";
import type { Previous } from "../untouched.ts";

/** A version that a new one shares its files with. What its files hold now counts, not what they once held. */
export function earlierVersion(fileSystem: FileSystem, folder: string): Previous {
  const content = folderContent(fileSystem, folder);
  const remembered = new Map<string, PublishedFile>();
  for (const path of content.files) {
    const status = fileSystem.lstatSync(join(folder, path));
    if (status.isFile()) remembered.set(path, { stamp: stampOf(status) });
  }
  return { folder, content, remembered };
}
