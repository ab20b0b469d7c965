import { join } from "node:path";
import type { OutputFile } from "../../model/output.ts";
import { nodeFileSystem } from "./file-system.ts";
import { manifestName, readHead } from "./manifest.ts";
import { asOutputError } from "./output-error.ts";
import { locateOutput } from "./output-place.ts";
import type { PublishOptions } from "./publication.ts";
import { publication } from "./publication.ts";
import { currentOutput, currentFolder } from "./current-output.ts";
import { intact, type Published } from "./untouched.ts";

export type { PublishOptions } from "./publication.ts";
export type { Published } from "./untouched.ts";
export { OutputError } from "./output-error.ts";

/**
 * Does `out` show what was published from this source, whole and untouched? Then nothing need be made.
 * @returns What publishing it again would come to.
 */
export function published(
  out: string,
  source: string,
  { fileSystem = nodeFileSystem, protectedPaths = [] }: PublishOptions = {},
): Published | undefined {
  try {
    const place = locateOutput(fileSystem, out, protectedPaths);
    const current = currentOutput(fileSystem, place);
    const folder = currentFolder(place, current);
    if (folder === undefined || !("build" in current)) return undefined;
    const head = readHead(fileSystem, join(place.builds, manifestName(current.build)));
    return head?.source === source ? intact(fileSystem, folder, head.state) : undefined;
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
  try {
    return publication(out, files, options);
  } catch (error) {
    throw asOutputError(error, out);
  }
}
