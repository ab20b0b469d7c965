import { join } from "node:path";
import { errorName } from "./error-name.ts";
import type { FileSystem } from "./file-system.ts";
import type { Place } from "./place.ts";
import type { Shown } from "./shown.ts";

/** Where symbolic links are not supported, or not allowed. */
const noLinks: ReadonlySet<string> = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"]);

/**
 * Makes the output's path show a build instead of what is `shown` there. With `links` it is a symbolic link that
 * replaces another in one step. Without, or where links are not possible, the build's folder itself is moved there,
 * and there is nothing at the path for the moment between two renamings. Throws the file system's errors, with what
 * was shown back in its place.
 */
export function flip(
  fileSystem: FileSystem,
  place: Place,
  shown: Shown,
  build: string,
  links: boolean,
): void {
  const link = links ? makeLink(fileSystem, place, build) : undefined;
  const source = link ?? join(place.builds, build);
  const oneStep = shown.kind === "nothing" || (link !== undefined && shown.kind === "link");
  const putBack = oneStep ? undefined : clear(fileSystem, place, shown);
  try {
    fileSystem.renameSync(source, place.out);
  } catch (error) {
    putBack?.();
    throw error;
  }
}

/** The link is made among the builds, where it is cleaned up if the process ends here, and says what is right beside. */
function makeLink(fileSystem: FileSystem, place: Place, build: string): string | undefined {
  const link = join(place.builds, build.replace("build", "link"));
  try {
    fileSystem.symlinkSync(`${place.buildsName}/${build}`, link, "dir");
    return link;
  } catch (error) {
    if (noLinks.has(errorName(error))) return undefined;
    throw error;
  }
}

/** Moves away what is shown; returns what brings it back. */
function clear(fileSystem: FileSystem, place: Place, shown: Shown): () => void {
  if (shown.kind === "folder") {
    const aside = join(place.builds, shown.build);
    fileSystem.renameSync(place.out, aside);
    return () => fileSystem.renameSync(aside, place.out);
  }
  if (shown.kind === "link") {
    fileSystem.unlinkSync(place.out);
    return () => fileSystem.symlinkSync(`${place.buildsName}/${shown.build}`, place.out, "dir");
  }
  if (shown.kind === "empty") {
    fileSystem.rmdirSync(place.out);
    return () => fileSystem.mkdirSync(place.out);
  }
  return () => {};
}
