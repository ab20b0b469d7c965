import { randomBytes } from "node:crypto";
import { join } from "node:path";
import type { FileSystem } from "./file-system.ts";
import { contentOf, removeFolder } from "./folder.ts";
import type { Previous } from "./untouched.ts";
import { manifestName, readHead, readManifest } from "./manifest.ts";
import type { Place } from "./place.ts";
import { buildNames, buildPattern, type Shown, shownAt, shownFolder } from "./shown.ts";

/** The name of a new build. */
export function newBuildName(): string {
  return `build-${Date.now()}-${randomBytes(4).toString("hex")}`;
}

/**
 * The build that was shown before the one that is: a reader may still be in it. Those that killed processes left are newer
 * than what is shown, and have been removed before anything newer is. Without links there is none: the path itself is
 * what readers are in.
 */
export function formerBuild(fileSystem: FileSystem, place: Place, shown: Shown): string | undefined {
  if (shown.kind !== "link") return undefined;
  const older = fileSystem
    .readdirSync(place.builds)
    .filter((name) => buildPattern.test(name) && name < shown.build);
  return older.toSorted().at(-1);
}

/**
 * Removes all builds and links that killed processes left behind, but what is shown. What resists stays.
 * @param former The folder of a build that stays too; nothing of it is taken over any more.
 */
export function cleanBuilds(
  fileSystem: FileSystem,
  place: Place,
  shown: Shown,
  former: string | undefined,
): void {
  const build = "build" in shown ? shown.build : "";
  for (const entry of fileSystem.readdirSync(place.builds, { withFileTypes: true })) {
    if (!/^(?:build|link)-/.test(entry.name) || entry.name === manifestName(build)) continue;
    if ((entry.name === build || entry.name === former) && shown.kind === "link") continue;
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
export function previousBuild(fileSystem: FileSystem, place: Place, shown: Shown): Previous | undefined {
  const folder = shownFolder(place, shown);
  if (folder === undefined || !("build" in shown)) return undefined;
  const manifest = readManifest(fileSystem, join(place.builds, manifestName(shown.build)));
  try {
    const content = contentOf(fileSystem, folder);
    return { folder, content, remembered: manifest?.files ?? new Map() };
  } catch {
    return undefined;
  }
}

/**
 * Puts a complete build at the output's path when a process was killed between the two renamings of a flip without
 * links. Returns what is shown then.
 */
export function recover(fileSystem: FileSystem, place: Place): Shown {
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
  return shownAt(fileSystem, place);
}
