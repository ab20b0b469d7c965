import { randomBytes } from "node:crypto";
import { join } from "node:path";
import type { FileSystem } from "./file-system.ts";
import { folderContent, removeFolder } from "./folder-content.ts";
import type { Previous } from "./untouched.ts";
import { manifestName, readHead, readManifest } from "./manifest.ts";
import type { OutputPlace } from "./output-place.ts";
import {
  buildNames,
  buildPattern,
  type CurrentOutput,
  currentOutput,
  currentFolder,
} from "./current-output.ts";

/** The name of a new build: after that of the one that is shown, also within a millisecond, and when the clock went back. */
export function newBuildName(current: CurrentOutput): string {
  const last = "build" in current ? Number(/\d+/.exec(current.build)?.[0]) : 0;
  return `build-${Math.max(Date.now(), last + 1)}-${randomBytes(4).toString("hex")}`;
}

/**
 * The build that was shown before the one that is: a reader may still be in it. Those that killed processes left are newer
 * than what is shown, and have been removed before anything newer is. Without links there is none: the path itself is
 * what readers are in.
 */
export function formerBuild(
  fileSystem: FileSystem,
  place: OutputPlace,
  current: CurrentOutput,
): string | undefined {
  if (current.kind !== "link") return undefined;
  const older = fileSystem
    .readdirSync(place.builds)
    .filter((name) => buildPattern.test(name) && name < current.build);
  return older.toSorted().at(-1);
}

/**
 * Removes all builds and links that killed processes left behind, but what is shown. What resists stays.
 * @param former The folder of a build that stays too; nothing of it is taken over any more.
 */
export function cleanBuilds(
  fileSystem: FileSystem,
  place: OutputPlace,
  current: CurrentOutput,
  former: string | undefined,
): void {
  const build = "build" in current ? current.build : "";
  for (const entry of fileSystem.readdirSync(place.builds, { withFileTypes: true })) {
    if (!/^(?:build|link)-/.test(entry.name) || entry.name === manifestName(build)) continue;
    if ((entry.name === build || entry.name === former) && current.kind === "link") continue;
    const location = join(place.builds, entry.name);
    try {
      if (entry.isDirectory()) removeFolder(fileSystem, location);
      else fileSystem.unlinkSync(location);
    } catch {
      // The next run tries again.
    }
  }
}

/** The build that is shown, as far as it can be read: undefined means that all has to be written. */
export function previousBuild(
  fileSystem: FileSystem,
  place: OutputPlace,
  current: CurrentOutput,
): Previous | undefined {
  const folder = currentFolder(place, current);
  if (folder === undefined || !("build" in current)) return undefined;
  const manifest = readManifest(fileSystem, join(place.builds, manifestName(current.build)));
  try {
    const content = folderContent(fileSystem, folder);
    return { folder, content, remembered: manifest?.files ?? new Map() };
  } catch {
    return undefined;
  }
}

/**
 * Puts a complete build at the output's path when a process was killed between the two renamings of a flip without
 * links. Returns what is shown then.
 */
export function recoverOutput(fileSystem: FileSystem, place: OutputPlace): CurrentOutput {
  const complete = buildNames(fileSystem, place).filter((name) => {
    return readHead(fileSystem, join(place.builds, manifestName(name))) !== undefined;
  });
  for (const build of complete.toReversed()) {
    try {
      fileSystem.renameSync(join(place.builds, build), place.out);
      break;
    } catch {
      // Its folder is not there: an older one may be.
    }
  }
  return currentOutput(fileSystem, place);
}
