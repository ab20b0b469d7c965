import { homedir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { said } from "../../messages/phrase.ts";
import type { FileSystem } from "./file-system.ts";
import { OutputError, quote } from "./output-error.ts";

/** Where an output folder is, and where its builds are kept. All paths are absolute. */
export interface OutputPlace {
  readonly out: string;
  /** The folder of the builds, beside `out`. */
  readonly builds: string;
  /** The name of that folder. */
  readonly buildsName: string;
}

/**
 * Finds the place and makes the folders above it. Throws an `OutputError` if the output would replace the root of the
 * disk, the home folder, or a folder with one of `protectedPaths` in it.
 */
export function locateOutput(
  fileSystem: FileSystem,
  out: string,
  protectedPaths: readonly string[],
): OutputPlace {
  const name = basename(resolve(out));
  if (name === "") throw new OutputError(said("output/root"));
  const parent = dirname(resolve(out));
  fileSystem.mkdirSync(parent, { recursive: true });
  const real = join(fileSystem.realpathSync(parent), name);
  for (const folder of [...home(), ...protectedPaths]) {
    if (!isInside(realOr(fileSystem, folder), real)) continue;
    const where = realOr(fileSystem, folder) === real ? "same" : "inside";
    throw new OutputError(said(`output/protected-${where}`, { out: quote(out), folder: quote(folder) }));
  }
  const buildsName = `.${name}.builds`;
  return { out: real, builds: join(dirname(real), buildsName), buildsName };
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(join(folder, "/"));
}

function realOr(fileSystem: FileSystem, path: string): string {
  try {
    return fileSystem.realpathSync(path);
  } catch {
    return resolve(path);
  }
}

/** A user of a container may have none. */
function home(): string[] {
  try {
    return homedir() === "" ? [] : [homedir()];
  } catch {
    return [];
  }
}
