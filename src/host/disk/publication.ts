import { join } from "node:path";
import type { AssemblyOptions } from "./assemble.ts";
import { Assembly } from "./assemble.ts";
import { cleanBuilds, formerBuild, newBuildName, previousBuild, recover } from "./builds.ts";
import { type FileSystem, nodeFileSystem } from "./file-system.ts";
import { flip } from "./flip.ts";
import { lock } from "./lock.ts";
import type { Manifest } from "./manifest.ts";
import { hasSameKeys, identityOf, manifestName, readManifest, writeManifest } from "./manifest.ts";
import { type Place, placeOf } from "./place.ts";
import { type Shown, shownAt } from "./shown.ts";
import type { Published } from "./untouched.ts";

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

/** A publication that is under way: until it is closed nobody else can publish at its path. Throws the file system's errors. */
export class Publication {
  readonly assembly: Assembly;
  /** The name of the new build. */
  readonly build: string = newBuildName();
  readonly #fileSystem: FileSystem;
  readonly #place: Place;
  readonly #shown: Shown;
  readonly #links: boolean;
  readonly #source: string | undefined;
  readonly #release: () => void;

  constructor(out: string, options: PublishOptions & Pick<AssemblyOptions, "isShared">) {
    const { fileSystem = nodeFileSystem, precious = [], source, isShared = false } = options;
    const place = placeOf(fileSystem, out, precious);
    refuseEarly(fileSystem, place);
    this.#fileSystem = fileSystem;
    this.#place = place;
    this.#links = options.links ?? process.platform !== "win32";
    this.#source = source;
    this.#release = lock(fileSystem, place.builds);
    try {
      this.#shown = this.#before();
      const previous = previousBuild(fileSystem, place, this.#shown);
      this.assembly = new Assembly(fileSystem, previous, join(place.builds, this.build), { isShared });
    } catch (error) {
      this.#release();
      throw error;
    }
  }

  /** What is shown; what killed processes left is removed. */
  #before(): Shown {
    let shown = shownAt(this.#fileSystem, this.#place);
    if (shown.kind === "nothing" && !this.#links) shown = recover(this.#fileSystem, this.#place);
    cleanBuilds(this.#fileSystem, this.#place, shown, formerBuild(this.#fileSystem, this.#place, shown));
    return shown;
  }

  /** All files were taken: they are shown from now on. */
  finish(): Published {
    const fileSystem = this.#fileSystem;
    const place = this.#place;
    const { published, files, isSame } = this.assembly.finish();
    const made = { files, source: this.#source };
    if (isSame) {
      if ("build" in this.#shown) renewManifest(fileSystem, place, this.#shown.build, made);
      return published;
    }
    // Written before the flip, so that a build that is shown always has its manifest.
    const identity = identityOf(fileSystem.lstatSync(join(place.builds, this.build), { bigint: true }));
    writeManifest(fileSystem, join(place.builds, manifestName(this.build)), { identity, ...made });
    flip(fileSystem, place, this.#shown, this.build, this.#links);
    return published;
  }

  close(): void {
    cleanAfter(this.#fileSystem, this.#place, this.#shown);
    this.#release();
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

/** Removes what was before the old build after a flip, and the new one after an error. */
function cleanAfter(fileSystem: FileSystem, place: Place, before: Shown): void {
  try {
    const shown = shownAt(fileSystem, place);
    // Neither flipped nor put back: the next run needs the builds to recover from.
    if (shown.kind === "nothing" && "build" in before) return;
    const isFlipped = "build" in shown && "build" in before && shown.build !== before.build;
    const former = isFlipped ? before.build : formerBuild(fileSystem, place, shown);
    cleanBuilds(fileSystem, place, shown, former);
  } catch {
    // The next run cleans up.
  }
}
