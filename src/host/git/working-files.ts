import { createHash } from "node:crypto";
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  readSync,
  readlinkSync,
  realpathSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { largestFile } from "../disk/source-problems.ts";
import { readBlobs } from "./blobs.ts";
import { commitOf } from "./commit.ts";
import { GitError } from "./git-error.ts";
import { git } from "./git.ts";
import { isSameText } from "./line-ends.ts";
import { isPointedTo, mayBePointer } from "./large-file.ts";
import { repositoryOf } from "./repository.ts";
import type { TreeEntry } from "./commit-tree.ts";
import { filesInCommit } from "./commit-tree.ts";

/**
 * The files of a commit that are not on the disk as the commit has them, by their path relative to the folder.
 * They are compared by the hash of their bytes, once more with CRLF as LF: Git itself would start the filters that the
 * files' own `.gitattributes` choose. A file that is kept by Git LFS is known by the hash in the commit's pointer; one that
 * another filter rewrites (`ident`, another encoding) is not as the commit has it. Whether it may be executed is not asked.
 */
export function changedFiles(folder: string, files: ReadonlyMap<string, TreeEntry>): Set<string> {
  const root = realpathSync(folder);
  const isInside = insideOf(root);
  const changed = [...files.values()].filter(
    ({ path, ...entry }) => !isInside(dirname(path)) || !isOnDisk(join(root, path), entry),
  );
  const pointers = changed.filter((entry) => mayBePointer(entry) && isInside(dirname(entry.path)));
  const blobs = blobsOf(folder, pointers);
  return new Set(
    changed
      .filter(({ path, id }) => !isPointedTo(join(root, path), blobs.get(id) ?? new Uint8Array(), flags))
      .map(({ path }) => path),
  );
}

/**
 * Those of them that say something else: a file that differs by its line ends alone says the same, whichever of the two has
 * CRLF. What a release publishes is compared more strictly.
 */
export function rewrittenFiles(folder: string, files: ReadonlyMap<string, TreeEntry>): Set<string> {
  const root = realpathSync(folder);
  const isInside = insideOf(root);
  const changed = changedFiles(folder, files);
  const likely = [...changed]
    .flatMap((path) => files.get(path) ?? [])
    .filter(({ path, ...entry }) => {
      return isInside(dirname(path)) && mayBeSameText(join(root, path), entry);
    });
  const blobs = blobsOf(folder, likely);
  for (const { path, id } of likely) {
    const blob = blobs.get(id);
    if (blob && isSameOnDisk(join(root, path), blob)) changed.delete(path);
  }
  return changed;
}

/** With CRLF, a file has at most two bytes for one. */
function mayBeSameText(file: string, { bytes, isLink }: Content): boolean {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (isLink || !stats?.isFile() || bytes > largestFile) return false;
  return stats.size <= 2 * bytes && bytes <= 2 * stats.size;
}

function isSameOnDisk(path: string, blob: Uint8Array): boolean {
  try {
    const file = openSync(path, flags);
    try {
      return isSameText(Buffer.from(blob), readFileSync(file));
    } finally {
      closeSync(file);
    }
  } catch {
    return false;
  }
}

/** A clone that was asked for a part only may lack some: then nothing is known of what they point to. */
function blobsOf(folder: string, entries: readonly TreeEntry[]): ReadonlyMap<string, Uint8Array> {
  try {
    return entries.length === 0 ? new Map() : readBlobs(folder, entries);
  } catch (error) {
    if (error instanceof GitError) return new Map();
    throw error;
  }
}

/**
 * The files under a folder that are not as the last commit has them, new ones too, by their path relative to it, sorted.
 * What Git is told to ignore is left out, and what a sparse work tree lacks.
 */
export function uncommitted(folder: string): string[] {
  const files = filesInCommit(folder, commitOf(folder, "HEAD"));
  const names = knownNames(folder);
  const changed = [...changedFiles(folder, files)].filter(
    (path) => names.get(path) !== sparse || exists(join(folder, path)),
  );
  const added = [...names.keys()].filter((path) => !files.has(path) && exists(join(folder, path)));
  return [...changed, ...added].toSorted();
}

/** What Git writes before the name of a file that a sparse work tree lacks. */
const sparse = "S";

/** The files that Git knows and the new ones that it would take, each with Git's letter for it. Other repositories inside are none. */
function knownNames(folder: string): Map<string, string> {
  const { top, prefix } = repositoryOf(folder);
  const listing = git(folder, "names", [join(top, prefix)]).toString("utf8");
  const lines = listing.split("\0").filter((line) => line !== "");
  return new Map(lines.map((line) => [line.slice(2 + prefix.length), line.charAt(0)]));
}

/** Something that is no folder: those that Git names are other repositories in this one. */
function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === false;
}

/** Tells whether a folder is reached without a symbolic link, which could lead anywhere. */
function insideOf(root: string): (folder: string) => boolean {
  const inside = new Map([[".", true]]);
  const isInside = (folder: string): boolean => {
    const answer =
      inside.get(folder) ??
      (isInside(dirname(folder)) &&
        lstatSync(join(root, folder), { throwIfNoEntry: false })?.isDirectory() === true);
    inside.set(folder, answer);
    return answer;
  };
  return isInside;
}

type Content = Omit<TreeEntry, "path">;

function isOnDisk(path: string, entry: Content): boolean {
  try {
    const stats = lstatSync(path);
    if (stats.isSymbolicLink()) return entry.isLink && isLike(entry, [readlinkSync(path, "buffer")]);
    // With CRLF, a file has at most two bytes for one.
    return (
      stats.isFile() && stats.size >= entry.bytes && stats.size <= 2 * entry.bytes && isContent(path, entry)
    );
  } catch {
    return false;
  }
}

/** What was a regular file a moment ago can be a link or a pipe: one is not followed, the other not waited for. */
const flags = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW;

function isContent(path: string, entry: Content): boolean {
  const file = openSync(path, flags);
  try {
    const { size } = fstatSync(file);
    return isLike(entry, size === entry.bytes ? partsOf(file) : withLineFeeds(partsOf(file)));
  } finally {
    closeSync(file);
  }
}

function* partsOf(file: number): Generator<Buffer> {
  for (let at = 0; ;) {
    const part = Buffer.allocUnsafe(64 * 1024);
    const length = readSync(file, part, 0, part.length, at);
    if (length === 0) return;
    at += length;
    yield part.subarray(0, length);
  }
}

/** CRLF may be cut in two. */
function* withLineFeeds(parts: Iterable<Buffer>): Generator<Buffer> {
  let held = "";
  for (const part of parts) {
    const text = held + part.toString("latin1");
    held = text.endsWith("\r") ? "\r" : "";
    yield Buffer.from(text.slice(0, text.length - held.length).replaceAll("\r\n", "\n"), "latin1");
  }
  yield Buffer.from(held, "latin1");
}

/** An object's id is the hash of its type, its size and its bytes; how long it is says by which function. */
function isLike({ id, bytes }: Content, parts: Iterable<Buffer>): boolean {
  const hash = createHash(id.length === 64 ? "sha256" : "sha1").update(`blob ${bytes}\0`);
  for (const part of parts) hash.update(part);
  return hash.digest("hex") === id;
}
