import { createHash } from "node:crypto";
import type { BigIntStats, Stats } from "node:fs";
import type { FileSystem } from "./file-system.ts";

/** What is remembered of a file that was published. */
export interface PublishedFile {
  /** Tells whether the file was touched since: see `stampOf`. */
  readonly stamp: string;
  /** Stands for all that it was made from. */
  readonly key?: string | undefined;
  /** The parts that have a key, of a large file. */
  readonly parts?: readonly RememberedPart[] | undefined;
}

/** Where a part stands in its file, in bytes, and what the parts after it must know. */
export type RememberedPart = readonly [key: string, at: number, length: number, note: string];

/**
 * What a build holds. It only saves work: each entry counts as long as the disk agrees, and a path in it is only ever
 * compared with the paths of the new output.
 */
export interface Manifest {
  /** The identity of the build's folder: see `identityOf`. */
  readonly identity: string;
  readonly files: ReadonlyMap<string, PublishedFile>;
  /** Stands for all that the build was made from. */
  readonly source?: string | undefined;
}

/** The name of a build's manifest: it lies beside the build, so that the two never get mixed up. */
export function manifestName(build: string): string {
  return `${build}.json`;
}

/** Changes whenever a file is written, replaced or has its mode changed. */
export function stampOf(status: Stats): string {
  return `${status.ino}.${status.size}.${status.mtimeMs}.${status.mode}`;
}

/** Tells a folder from every other, also after it was renamed. */
export function identityOf(status: BigIntStats): string {
  return `${status.ino}.${status.birthtimeNs}`;
}

/** The first line of a manifest, which can be read without the rest. */
export interface ManifestHead {
  readonly identity: string;
  readonly source?: string | undefined;
  /** Stands for the paths and stamps of all files: see `stateOf`. */
  readonly state: string;
}

/**
 * Stands for files: when one is touched, comes or goes, it is another.
 * @param stamps Of each file, sorted by path.
 */
export function stateOf(stamps: Iterable<readonly [path: string, stamp: string]>): string {
  const digest = createHash("sha256");
  let text = "";
  for (const [path, stamp] of stamps) {
    text += `${path}\0${stamp}\0`;
    if (text.length < 1 << 14) continue;
    digest.update(text);
    text = "";
  }
  return digest.update(text).digest("base64");
}

/** Reads the first line of a manifest; undefined if it is missing or none. */
export function readHead(fileSystem: FileSystem, file: string): ManifestHead | undefined {
  try {
    const line = firstLine(fileSystem, file);
    return line === undefined ? undefined : headOf(JSON.parse(line));
  } catch {
    return undefined;
  }
}

/** Reads a manifest; undefined if it is missing or not one. */
export function readManifest(fileSystem: FileSystem, file: string): Manifest | undefined {
  try {
    if (!fileSystem.lstatSync(file).isFile()) return undefined;
    const text = fileSystem.readFileSync(file, "utf8");
    const end = text.indexOf("\n");
    const head = headOf(JSON.parse(text.slice(0, end)));
    const files = filesOf(JSON.parse(text.slice(end + 1)));
    return head && files && { identity: head.identity, source: head.source, files };
  } catch {
    return undefined;
  }
}

/** Writes a new manifest. Throws the file system's errors. */
export function writeManifest(
  fileSystem: FileSystem,
  file: string,
  { identity, files, source = "" }: Manifest,
): void {
  const sorted = [...files].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const state = stateOf(sorted.map(([path, { stamp }]) => [path, stamp]));
  const lines = sorted.map(([path, { stamp, key, parts }]) =>
    JSON.stringify([path, stamp, key ?? "", ...(parts ? [parts] : [])]),
  );
  const text = `${JSON.stringify({ identity, source, state })}\n[\n${lines.join(",\n")}\n]\n`;
  fileSystem.writeFileSync(file, text, { flag: "wx", mode: 0o644 });
}

/** Were both made from the same, file by file? */
export function hasSameKeys(some: Manifest["files"], others: Manifest["files"]): boolean {
  for (const [path, { key }] of some) if (others.get(path)?.key !== key) return false;
  return some.size === others.size;
}

/** A head is short: whatever is longer is none. */
function firstLine(fileSystem: FileSystem, path: string): string | undefined {
  if (!fileSystem.lstatSync(path).isFile()) return undefined;
  const file = fileSystem.openSync(path, "r");
  try {
    const bytes = Buffer.alloc(1024);
    const text = bytes.toString("utf8", 0, fileSystem.readSync(file, bytes, 0, bytes.length, 0));
    const end = text.indexOf("\n");
    return end < 0 ? undefined : text.slice(0, end);
  } finally {
    fileSystem.closeSync(file);
  }
}

function headOf(value: unknown): ManifestHead | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { identity, source, state } = value as Readonly<Record<string, unknown>>;
  if (typeof identity !== "string" || typeof state !== "string") return undefined;
  return { identity, source: typeof source === "string" && source !== "" ? source : undefined, state };
}

function filesOf(list: unknown): Map<string, PublishedFile> | undefined {
  if (!Array.isArray(list)) return undefined;
  const files = new Map<string, PublishedFile>();
  for (const entry of list as unknown[]) {
    if (!Array.isArray(entry)) return undefined;
    const [path, stamp, key, parts] = entry as unknown[];
    if (typeof path !== "string" || typeof stamp !== "string") return undefined;
    files.set(path, {
      stamp,
      key: typeof key === "string" && key !== "" ? key : undefined,
      parts: Array.isArray(parts) ? parts.filter(isPart) : undefined,
    });
  }
  return files;
}

function isPart(value: unknown): value is RememberedPart {
  if (!Array.isArray(value)) return false;
  const [key, at, length, note] = value as unknown[];
  return typeof key === "string" && isSize(at) && isSize(length) && typeof note === "string";
}

function isSize(value: unknown): boolean {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
