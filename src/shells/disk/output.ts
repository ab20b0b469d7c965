import { join } from "node:path";
import { assemble, type OutputFile, type Published } from "./assemble.ts";
import { cleanBuilds, newBuildName, previousBuild, recover } from "./builds.ts";
import { type FileSystem, nodeFileSystem } from "./file-system.ts";
import { flip } from "./flip.ts";
import { lock } from "./lock.ts";
import { identityOf, manifestName, writeManifest } from "./manifest.ts";
import { asOutputError } from "./output-error.ts";
import { type Place, placeOf } from "./place.ts";
import { type Shown, shownAt } from "./shown.ts";

export type { OutputFile, Published } from "./assemble.ts";
export { OutputError } from "./output-error.ts";

export interface PublishOptions {
  /** Folders that the output must neither replace nor hold, such as the catalogue's. The root and the home folder always are. */
  readonly precious?: readonly string[];
  /** Whether `out` is to be a symbolic link; false (always so on Windows) moves folders instead. */
  readonly links?: boolean;
  /** For tests. */
  readonly fileSystem?: FileSystem;
}

/**
 * Makes `out` show exactly these files, all at once or not at all. `out` becomes a symbolic link to a complete folder
 * in `.<name>.builds` beside it; files that did not change are taken over from the last build, and if none changed
 * nothing is touched. The iterable is read once, one file at a time. Modes are 0644 and 0755.
 * Throws an `OutputError` (one line of why, for people) and leaves what was there: when another process is at it, when
 * `out` is not ours to replace, for a path that is not safe, and when the disk refuses. An error that the iterable
 * throws is passed on, and also leaves what was there.
 */
export function publish(out: string, files: Iterable<OutputFile>, options: PublishOptions = {}): Published {
  const { fileSystem = nodeFileSystem, precious = [], links = process.platform !== "win32" } = options;
  try {
    const place = placeOf(fileSystem, out, precious);
    refuseEarly(fileSystem, place);
    const release = lock(fileSystem, place.builds);
    try {
      return publishLocked(fileSystem, place, files, links);
    } finally {
      release();
    }
  } catch (error) {
    throw asOutputError(error, out);
  }
}

/** Refuses what is not ours before leaving a trace beside it; once there are builds, only their holder looks. */
function refuseEarly(fileSystem: FileSystem, place: Place): void {
  try {
    fileSystem.lstatSync(place.builds);
  } catch {
    shownAt(fileSystem, place);
  }
}

function publishLocked(
  fileSystem: FileSystem,
  place: Place,
  files: Iterable<OutputFile>,
  links: boolean,
): Published {
  let shown = shownAt(fileSystem, place);
  if (shown.kind === "nothing" && !links) shown = recover(fileSystem, place);
  cleanBuilds(fileSystem, place, shown);
  const build = newBuildName();
  try {
    const previous = previousBuild(fileSystem, place, shown);
    const folder = join(place.builds, build);
    const assembled = assemble(fileSystem, files, previous, folder);
    if (assembled.files === undefined) return assembled.published;
    // Written before the flip, so that a build that is shown always has its manifest.
    const identity = identityOf(fileSystem.lstatSync(folder, { bigint: true }));
    writeManifest(fileSystem, join(place.builds, manifestName(build)), { identity, files: assembled.files });
    flip(fileSystem, place, shown, build, links);
    return assembled.published;
  } finally {
    cleanAfter(fileSystem, place, shown);
  }
}

/** Removes the old build after a flip, and the new one after an error. */
function cleanAfter(fileSystem: FileSystem, place: Place, before: Shown): void {
  try {
    const shown = shownAt(fileSystem, place);
    // Neither flipped nor put back: the next run needs the builds to recover from.
    if (shown.kind === "nothing" && "build" in before) return;
    cleanBuilds(fileSystem, place, shown);
  } catch {
    // The next run cleans up.
  }
}
