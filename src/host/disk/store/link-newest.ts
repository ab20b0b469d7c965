import { join } from "node:path";
import type { FileSystem } from "../file-system.ts";

/** The name under which the newest version is always found, beside the versions. */
const latest = "latest";

/**
 * Makes `latest` a symbolic link to a version. Where the store was copied without its links there is a folder in its
 * place, which goes: it is a copy of a version.
 * @param link Where the link is made before it gets its name.
 * @returns Did it lead elsewhere? Throws the file system's errors, also where there are no symbolic links.
 */
export function linkNewest(fileSystem: FileSystem, versions: string, newest: string, link: string): boolean {
  const target = join(versions, latest);
  const current = kindOf(fileSystem, target);
  if (current === "link" && fileSystem.readlinkSync(target) === newest) return false;
  fileSystem.symlinkSync(newest, link, "dir");
  // No system replaces a folder by a link in one step.
  if (current === "folder") fileSystem.renameSync(target, `${link}-old`);
  fileSystem.renameSync(link, target);
  return true;
}

function kindOf(fileSystem: FileSystem, path: string): "link" | "folder" | "nothing" {
  try {
    return fileSystem.lstatSync(path).isSymbolicLink() ? "link" : "folder";
  } catch {
    return "nothing";
  }
}
