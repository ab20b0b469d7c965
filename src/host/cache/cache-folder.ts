import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";
import { digestOf } from "./digest.ts";

/**
 * Where the cache of a catalogue is: in the user's own cache folder, never in the catalogue, where a pull request could
 * bring a forged one. Undefined when the user has no such folder.
 * @param root The real path of the catalogue's folder.
 */
export function cacheFolder(root: string): string | undefined {
  const base = userCaches();
  return base === undefined ? undefined : join(base, "varbook", digestOf(root).slice(0, 32));
}

/** https://specifications.freedesktop.org/basedir-spec: a path that is not absolute is ignored. */
function userCaches(): string | undefined {
  const named = process.env["XDG_CACHE_HOME"] || process.env["LOCALAPPDATA"];
  if (named !== undefined && isAbsolute(named)) return named;
  try {
    return homedir() === "" ? undefined : join(homedir(), ".cache");
  } catch {
    return undefined;
  }
}
