import { createHash } from "node:crypto";
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import type { TreeEntry } from "./commit-tree.ts";

/** A pointer of Git LFS is a few lines: https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md. */
export const longestPointer = 1024;
const pointer =
  /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:[a-z0-9.-]+ .*\n)*?oid sha256:([0-9a-f]{64})\nsize (\d{1,15})\n$/;

/** Could the commit hold a pointer to the file instead of its content? */
export function mayBePointer({ isLink, bytes }: TreeEntry): boolean {
  return !isLink && bytes < longestPointer;
}

/** Is the file the one to which the pointer leads? Its own hash says so: no filter has to run. */
export function isPointedTo(path: string, blob: Uint8Array, flags: number): boolean {
  const [, hash, size] = pointer.exec(new TextDecoder().decode(blob)) ?? [];
  if (hash === undefined) return false;
  try {
    const file = openSync(path, flags);
    try {
      const stats = fstatSync(file);
      return stats.isFile() && stats.size === Number(size) && hashOf(file) === hash;
    } finally {
      closeSync(file);
    }
  } catch {
    return false;
  }
}

function hashOf(file: number): string {
  const hash = createHash("sha256");
  const part = Buffer.allocUnsafe(64 * 1024);
  for (let at = 0; ;) {
    const length = readSync(file, part, 0, part.length, at);
    if (length === 0) return hash.digest("hex");
    hash.update(part.subarray(0, length));
    at += length;
  }
}
