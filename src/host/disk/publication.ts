import { join } from "node:path";
import type { OutputFile } from "../../model/output.ts";
import { Assembly } from "./assemble.ts";
import { cleanBuilds, formerBuild, newBuildName, previousBuild, recoverOutput } from "./builds.ts";
import { type FileSystem, nodeFileSystem } from "./file-system.ts";
import { flip } from "./flip.ts";
import { lock } from "./lock.ts";
import type { Manifest, PublishedFile } from "./manifest.ts";
import { hasSameKeys, identityOf, manifestName, readManifest, writeManifest } from "./manifest.ts";
import { type OutputPlace, locateOutput } from "./output-place.ts";
import { type CurrentOutput, currentOutput } from "./current-output.ts";
import type { Published } from "./untouched.ts";

export interface PublishOptions {
  /** Folders that the output must neither replace nor hold, such as the catalogue's. The root and the home folder always are. */
  readonly protectedPaths?: readonly string[];
  /** Whether `out` is to be a symbolic link; false (always so on Windows) moves folders instead. */
  readonly links?: boolean;
  /** Stands for all that the files are made from; see `published`. */
  readonly source?: string | undefined;
  /** For tests. */
  readonly fileSystem?: FileSystem;
}

/**
 * Publishes files at `out`, where nobody else can publish meanwhile. Throws an `OutputError`, the file system's errors, and the
 * caller's.
 */
export function publication(out: string, files: Iterable<OutputFile>, options: PublishOptions): Published {
  const {
    fileSystem = nodeFileSystem,
    protectedPaths = [],
    links = process.platform !== "win32",
    source,
  } = options;
  const place = locateOutput(fileSystem, out, protectedPaths);
  refuseEarly(fileSystem, place);
  const release = lock(fileSystem, place.builds);
  try {
    const shown = shownBefore(fileSystem, place, links);
    try {
      return replaceShown(fileSystem, place, shown, files, { links, source });
    } finally {
      cleanAfter(fileSystem, place, shown);
    }
  } finally {
    release();
  }
}

/** What is shown; what killed processes left is removed. */
function shownBefore(fileSystem: FileSystem, place: OutputPlace, links: boolean): CurrentOutput {
  let shown = currentOutput(fileSystem, place);
  if (shown.kind === "nothing" && !links) shown = recoverOutput(fileSystem, place);
  cleanBuilds(fileSystem, place, shown, formerBuild(fileSystem, place, shown));
  return shown;
}

/** Puts a new build together and shows it, or leaves what is shown when it is the same. */
function replaceShown(
  fileSystem: FileSystem,
  place: OutputPlace,
  shown: CurrentOutput,
  files: Iterable<OutputFile>,
  { links, source }: { readonly links: boolean; readonly source: string | undefined },
): Published {
  const build = newBuildName(shown);
  const folder = join(place.builds, build);
  const assembly = new Assembly(fileSystem, previousBuild(fileSystem, place, shown), folder);
  const { published, files: remembered, isSame } = assembly.take(files).finish();
  const made = { files: remembered, source };
  if (isSame) {
    if ("build" in shown) renewManifest(fileSystem, place, shown.build, made);
    return published;
  }
  // Written before the flip, so that a build that is shown always has its manifest.
  const identity = identityOf(fileSystem.lstatSync(folder, { bigint: true }));
  writeManifest(fileSystem, join(place.builds, manifestName(build)), { identity, ...made });
  flip(fileSystem, place, shown, build, links);
  return published;
}

/** Refuses what is not ours before leaving a trace beside it; once there are builds, only their holder looks. */
function refuseEarly(fileSystem: FileSystem, place: OutputPlace): void {
  try {
    fileSystem.lstatSync(place.builds);
  } catch {
    currentOutput(fileSystem, place);
  }
}

/** The files are the same, but made from something else: a comment was changed. To remember it only saves work. */
function renewManifest(
  fileSystem: FileSystem,
  place: OutputPlace,
  build: string,
  { files, source }: Pick<Manifest, "files" | "source">,
): void {
  const path = join(place.builds, manifestName(build));
  const manifest = readManifest(fileSystem, path);
  if (!manifest || (manifest.source === source && hasSameKeys(manifest.files, files))) return;
  const next = `${path}.new`;
  // Where links are not possible the new build, which is not shown, has copies with stamps of their own.
  const shown = Array.from(files, ([name, file]) => [name, { ...file, ...stampIn(manifest, name) }] as const);
  writeManifest(fileSystem, next, { identity: manifest.identity, files: new Map(shown), source });
  fileSystem.renameSync(next, path);
}

function stampIn({ files }: Manifest, path: string): Pick<PublishedFile, "stamp"> | undefined {
  const file = files.get(path);
  return file && { stamp: file.stamp };
}

/** Removes what was before the old build after a flip, and the new one after an error. */
function cleanAfter(fileSystem: FileSystem, place: OutputPlace, before: CurrentOutput): void {
  try {
    const current = currentOutput(fileSystem, place);
    // Neither flipped nor put back: the next run needs the builds to recover from.
    if (current.kind === "nothing" && "build" in before) return;
    const isFlipped = "build" in current && "build" in before && current.build !== before.build;
    const former = isFlipped ? before.build : formerBuild(fileSystem, place, current);
    cleanBuilds(fileSystem, place, current, former);
  } catch {
    // The next run cleans up.
  }
}
