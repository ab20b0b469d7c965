import { largestFile } from "../disk/source-problems.ts";
import { readBlobs } from "./blobs.ts";
import { git } from "./git.ts";

/** So many changes are looked through, and so many versions of one file. */
const mostCommits = 2_000;
const mostVersions = 30;

/**
 * Earlier versions of files, the newest first: of each as many as are worth looking through. Throws a `GitError` when
 * there is no history.
 */
export function earlierVersions(folder: string, files: readonly string[]): Map<string, Uint8Array[]> {
  if (files.length === 0) return new Map();
  const log = git(folder, [
    ...[
      "log",
      `--max-count=${mostCommits}`,
      "--format=",
      "--raw",
      "-z",
      "--no-abbrev",
      "--no-renames",
      "--relative",
    ],
    ...["--no-ext-diff", "--no-textconv", "--end-of-options", "HEAD", "--", ...files],
  ]).toString("utf8");
  const ids = new Map<string, string[]>();
  const parts = log.split("\0");
  for (const [index, part] of parts.entries()) {
    const [, before = "", after = ""] = /^\n?:\d{6} \d{6} ([0-9a-f]+) ([0-9a-f]+) [A-Z]/.exec(part) ?? [];
    const path = parts[index + 1];
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
  const answer = git(folder, ["cat-file", "--batch-check"], `${ids.join("\n")}\n`).toString("latin1");
  return answer.split("\n").flatMap((line) => {
    const [id = "", type, size] = line.split(" ");
    const bytes = Number(size);
    return type === "blob" && bytes <= largestFile ? [{ id, bytes }] : [];
  });
}
