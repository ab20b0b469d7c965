import { watchMemory } from "../disk/memory.ts";
import { largestFile, isSkipped, notRegular, tooLarge, unreadable } from "../disk/source-problems.ts";
import type { Source, Sources } from "../../model/sources.ts";
import { said } from "../../messages/phrase.ts";
import { readBlobs } from "./blobs.ts";
import { git } from "./git.ts";
import { GitError } from "./git-error.ts";
import { repositoryOf } from "./repository.ts";

/** A file of a commit. */
export interface TreeEntry {
  readonly path: string;
  readonly isLink: boolean;
  /** The object's id. */
  readonly id: string;
  readonly bytes: number;
}

/** All files of a commit under a folder, by their path relative to it. */
export function filesInCommit(folder: string, commit: string): Map<string, TreeEntry> {
  const entries = new Map<string, TreeEntry>();
  const { prefix } = repositoryOf(folder);
  const listing = git(folder, "tree", [commit, ...(prefix === "" ? [] : ["--", prefix])]).toString("utf8");
  for (const line of listing.split("\0")) {
    if (line === "") continue;
    const match = /^(\d{6}) (\w+) ([0-9a-f]+) +(\d+|-)\t(.*)$/s.exec(line);
    if (!match) throw new GitError(said("git/unreadable", { action: "ls-tree" }));
    const [, mode, type, id = "", bytes, name = ""] = match;
    const path = name.slice(prefix.length);
    if (type === "blob") entries.set(path, { path, isLink: mode === "120000", id, bytes: Number(bytes) });
  }
  return entries;
}

/** The same; what a check skips is left out. */
export function catalogueFilesIn(folder: string, commit: string): Map<string, TreeEntry> {
  return new Map([...filesInCommit(folder, commit)].filter(([path]) => !path.split("/").some(isSkipped)));
}

/** So many bytes are read from Git at once: few enough for the memory, enough for Git's start not to matter. */
const chunkBytes = 32 * 1024 * 1024;

/**
 * The files of a commit as a check sees them: as `diskSources` shows those on the disk.
 * @param isListed Which of them are wanted: files are read together with those that are listed after them.
 */
export function treeSources(
  folder: string,
  tree: ReadonlyMap<string, TreeEntry>,
  roots: readonly string[],
  isListed: (path: string) => boolean = () => true,
): Sources {
  const entries = [...tree.values()].filter(
    ({ path }) => isListed(path) && roots.some((root) => path === root || path.startsWith(`${root}/`)),
  );
  const paths = entries.map(({ path }) => path).toSorted();
  const places = new Map(paths.map((path, index) => [path, index]));
  const wanted = paths.map((path) => fileOf(folder, tree, path));
  let chunk = new Map<string, Uint8Array>();
  return {
    paths,
    read(path): Source {
      watchMemory();
      const at = places.get(path);
      if (at === undefined) return { problem: unreadable(path, "ENOENT") };
      const entry = wanted[at];
      if (entry === undefined) return { problem: notRegular(path) };
      if (entry.bytes > largestFile) return { problem: tooLarge(path, entry.bytes) };
      const bytes = chunk.get(entry.id);
      if (bytes) return { bytes };
      chunk = readBlobs(folder, chunkFrom(wanted, at));
      return { bytes: chunk.get(entry.id) ?? new Uint8Array() };
    },
  };
}

/** A link is read as the file it leads to, when that is in the tree. */
function fileOf(folder: string, tree: ReadonlyMap<string, TreeEntry>, path: string): TreeEntry | undefined {
  const entry = tree.get(path);
  if (!entry?.isLink) return entry;
  if (entry.bytes > 4096) return undefined;
  const target = new TextDecoder().decode(readBlobs(folder, [entry]).get(entry.id));
  const pointed = tree.get(resolved(path, target) ?? "");
  return pointed?.isLink === false ? pointed : undefined;
}

/** Where a relative link leads; undefined when it leaves the tree. */
function resolved(path: string, target: string): string | undefined {
  if (target.startsWith("/")) return undefined;
  const parts = path.split("/").slice(0, -1);
  for (const part of target.split("/")) {
    if (part === "..") {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

/** The file at a position and those after it, as they are mostly read in their order. */
function chunkFrom(wanted: readonly (TreeEntry | undefined)[], at: number): TreeEntry[] {
  const chunk: TreeEntry[] = [];
  let room = chunkBytes;
  for (let index = at; index < wanted.length; index++) {
    const entry = wanted[index];
    if (entry === undefined || entry.bytes > largestFile) continue;
    room -= entry.bytes;
    if (room < 0) break;
    chunk.push(entry);
  }
  return chunk;
}
