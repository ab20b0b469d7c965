import { join } from "node:path";
import { errorName } from "./error-name.ts";
import type { FileSystem } from "./file-system.ts";
import type { OutputPlace } from "./output-place.ts";
import type { CurrentOutput } from "./current-output.ts";

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
  place: OutputPlace,
  current: CurrentOutput,
  build: string,
  links: boolean,
): void {
  const link = links ? makeLink(fileSystem, place, build) : undefined;
  const source = link ?? join(place.builds, build);
  const oneStep = current.kind === "nothing" || (link !== undefined && current.kind === "link");
  const putBack = oneStep ? undefined : clear(fileSystem, place, current);
  try {
    fileSystem.renameSync(source, place.out);
  } catch (error) {
    putBack?.();
    throw error;
  }
}

/** The link is made among the builds, where it is cleaned up if the process ends here, and says what is right beside. */
function makeLink(fileSystem: FileSystem, place: OutputPlace, build: string): string | undefined {
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
function clear(fileSystem: FileSystem, place: OutputPlace, current: CurrentOutput): () => void {
  if (current.kind === "folder") {
    const aside = join(place.builds, current.build);
    fileSystem.renameSync(place.out, aside);
    return () => fileSystem.renameSync(aside, place.out);
  }
  if (current.kind === "link") {
    fileSystem.unlinkSync(place.out);
    return () => fileSystem.symlinkSync(`${place.buildsName}/${current.build}`, place.out, "dir");
  }
  if (current.kind === "empty") {
    fileSystem.rmdirSync(place.out);
    return () => fileSystem.mkdirSync(place.out);
  }
  return () => {};
}
