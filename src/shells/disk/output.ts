import { join } from "node:path";
import type { OutputFile } from "../../model/output.ts";
import { assemble } from "./assemble.ts";
import { cleanBuilds, newBuildName, previousBuild, recover } from "./builds.ts";
import { type FileSystem, nodeFileSystem } from "./file-system.ts";
import { flip } from "./flip.ts";
import { lock } from "./lock.ts";
import type { Manifest } from "./manifest.ts";
import { hasSameKeys, identityOf, manifestName, readManifest, writeManifest } from "./manifest.ts";
import { asOutputError } from "./output-error.ts";
import { type Place, placeOf } from "./place.ts";
import { type Shown, shownAt } from "./shown.ts";
import { intact, type Published } from "./untouched.ts";

export type { Published } from "./untouched.ts";
export { OutputError } from "./output-error.ts";

export interface PublishOptions {
  /** Folders that the output must neither replace nor hold, such as the catalogue's. The root and the home folder always are. */
  readonly precious?: readonly string[];
  /** Whether `out` is to be a symbolic link; false (always so on Windows) moves folders instead. */
  readonly links?: boolean;
  /** Stands for all that the files are made from; see `published`. */
  readonly source?: string | undefined;
  /** For tests. */
  readonly fileSystem?: FileSystem;
}

/**
 * Does `out` show what was published from this source, whole and untouched? Then nothing need be made.
 * @returns What publishing it again would come to.
 */
export function published(
  out: string,
  source: string,
  { fileSystem = nodeFileSystem, precious = [] }: PublishOptions = {},
): Published | undefined {
  try {
    const place = placeOf(fileSystem, out, precious);
    const previous = previousBuild(fileSystem, place, shownAt(fileSystem, place));
    return previous?.source === source ? intact(fileSystem, previous) : undefined;
  } catch {
    return undefined;
  }
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
  const { fileSystem = nodeFileSystem, precious = [], source } = options;
  const { links = process.platform !== "win32" } = options;
  try {
    const place = placeOf(fileSystem, out, precious);
    refuseEarly(fileSystem, place);
    const release = lock(fileSystem, place.builds);
    try {
      return publishLocked(fileSystem, place, files, { links, source });
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
  { links, source }: { readonly links: boolean; readonly source: string | undefined },
): Published {
  let shown = shownAt(fileSystem, place);
  if (shown.kind === "nothing" && !links) shown = recover(fileSystem, place);
  cleanBuilds(fileSystem, place, shown);
  const build = newBuildName();
  try {
    const previous = previousBuild(fileSystem, place, shown);
    const folder = join(place.builds, build);
    const assembled = assemble(fileSystem, files, previous, folder);
    if (assembled.isSame) {
      if ("build" in shown) renewManifest(fileSystem, place, shown.build, { ...assembled, source });
      return assembled.published;
    }
    // Written before the flip, so that a build that is shown always has its manifest.
    const identity = identityOf(fileSystem.lstatSync(folder, { bigint: true }));
    const manifest = { identity, files: assembled.files, source };
    writeManifest(fileSystem, join(place.builds, manifestName(build)), manifest);
    flip(fileSystem, place, shown, build, links);
    return assembled.published;
  } finally {
    cleanAfter(fileSystem, place, shown);
  }
}

/** The files are the same, but made from something else: a comment was changed. To remember it only saves work. */
function renewManifest(
  fileSystem: FileSystem,
  place: Place,
  build: string,
  { files, source }: Pick<Manifest, "files" | "source">,
): void {
  const path = join(place.builds, manifestName(build));
  const known = readManifest(fileSystem, path);
  if (!known || (known.source === source && hasSameKeys(known.files, files))) return;
  const next = `${path}.new`;
  writeManifest(fileSystem, next, { identity: known.identity, files, source });
  fileSystem.renameSync(next, path);
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
