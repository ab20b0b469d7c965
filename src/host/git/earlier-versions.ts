import { largestFile } from "../disk/source-problems.ts";
import { readBlobs } from "./blobs.ts";
import { git } from "./git.ts";
import { repositoryOf } from "./repository.ts";

/** So many versions of one file are looked through. */
const mostVersions = 30;

/**
 * Earlier versions of files, the newest first: of each as many as are worth looking through. Throws a `GitError` when
 * there is no history.
 */
export function earlierVersions(folder: string, files: readonly string[]): Map<string, Uint8Array[]> {
  if (files.length === 0) return new Map();
  const { prefix } = repositoryOf(folder);
  const paths = files.map((file) => `${prefix}${file}`);
  const commits = git(folder, "history", paths);
  const parts = git(folder, "changes", paths, commits.toString("latin1")).toString("utf8").split("\0");
  const ids = new Map<string, string[]>();
  for (const [index, part] of parts.entries()) {
    const [, before = "", after = ""] = /^:\d{6} \d{6} ([0-9a-f]+) ([0-9a-f]+) [A-Z]/.exec(part) ?? [];
    const path = parts[index + 1]?.slice(prefix.length);
    if (before === "" || path === undefined) continue;
    const own = ids.get(path) ?? [];
    ids.set(
      path,
      [...own, ...[after, before].filter((id) => !/^0+$/.test(id) && !own.includes(id))].slice(
        0,
        mostVersions,
      ),
    );
  }
  const blobs = readBlobs(folder, sizesOf(folder, [...ids.values()].flat()));
  return new Map([...ids].map(([path, own]) => [path, own.flatMap((id) => blobs.get(id) ?? [])]));
}

/** The objects that are there and are no larger than a file that is read. */
function sizesOf(folder: string, ids: readonly string[]): { id: string; bytes: number }[] {
  const answer = git(folder, "objects", [], `${ids.join("\n")}\n`).toString("latin1");
  return answer.split("\n").flatMap((line) => {
    const [id = "", type, size] = line.split(" ");
    const bytes = Number(size);
    return type === "blob" && bytes <= largestFile ? [{ id, bytes }] : [];
  });
}
