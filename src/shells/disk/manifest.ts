import type { BigIntStats } from "node:fs";
import type { FileSystem } from "./file-system.ts";

/** What is remembered of a file that was published. */
export interface Remembered {
  /** Tells whether the file was touched since: see `stampOf`. */
  readonly stamp: string;
  /** The hash of its content. */
  readonly hash: string;
  /** Stands for all that it was made from. */
  readonly key?: string | undefined;
  /** The parts that have a key, of a file that is made part by part. */
  readonly parts?: readonly RememberedPart[] | undefined;
}

/** Where a part stands in its file, in bytes. */
export interface RememberedPart {
  readonly key: string;
  readonly at: number;
  readonly length: number;
  /** What the parts after it must know. */
  readonly note: string;
}

/**
 * What a build holds. It only saves work: each entry counts as long as the disk agrees, and a path in it is only ever
 * compared with the paths of the new output.
 */
export interface Manifest {
  /** The identity of the build's folder: see `identityOf`. */
  readonly identity: string;
  readonly files: ReadonlyMap<string, Remembered>;
  /** Stands for all that the build was made from. */
  readonly source?: string | undefined;
}

/** The name of a build's manifest: it lies beside the build, so that the two never get mixed up. */
export function manifestName(build: string): string {
  return `${build}.json`;
}

/** Changes whenever a file is written, replaced or has its mode changed. */
export function stampOf(status: BigIntStats): string {
  return `${status.ino}.${status.size}.${status.mtimeNs}.${status.mode}`;
}

/** Tells a folder from every other, also after it was renamed. */
export function identityOf(status: BigIntStats): string {
  return `${status.ino}.${status.birthtimeNs}`;
}

/** Reads a manifest; undefined if it is missing or not one. */
export function readManifest(fileSystem: FileSystem, file: string): Manifest | undefined {
  try {
    if (!fileSystem.lstatSync(file).isFile()) return undefined;
    return manifestOf(JSON.parse(fileSystem.readFileSync(file, "utf8")));
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
  const lines = Array.from(files, ([path, { stamp, hash, key, parts }]) =>
    JSON.stringify([path, stamp, hash, key ?? "", ...(parts ? [parts] : [])]),
  );
  const text = `{"identity":${JSON.stringify(identity)},"source":${JSON.stringify(source)},"files":[\n${lines.join(",\n")}\n]}\n`;
  fileSystem.writeFileSync(file, text, { flag: "wx", mode: 0o644 });
}

/** Were both made from the same, file by file? */
export function hasSameKeys(some: Manifest["files"], others: Manifest["files"]): boolean {
  for (const [path, { key }] of some) if (others.get(path)?.key !== key) return false;
  return some.size === others.size;
}

function manifestOf(value: unknown): Manifest | undefined {
  if (typeof value !== "object" || value === null || !("identity" in value) || !("files" in value))
    return undefined;
  const { identity, files: list } = value;
  const source = "source" in value && typeof value.source === "string" ? value.source : "";
  if (typeof identity !== "string" || !Array.isArray(list)) return undefined;
  const files = new Map<string, Remembered>();
  for (const entry of list as unknown[]) {
    if (!Array.isArray(entry)) return undefined;
    const [path, stamp, hash, key, parts] = entry as unknown[];
    if (typeof path !== "string" || typeof stamp !== "string" || typeof hash !== "string") return undefined;
    files.set(path, {
      stamp,
      hash,
      key: typeof key === "string" && key !== "" ? key : undefined,
      parts: Array.isArray(parts) ? parts.filter(isPart) : undefined,
    });
  }
  return { identity, files, source: source === "" ? undefined : source };
}

function isPart(value: unknown): value is RememberedPart {
  if (typeof value !== "object" || value === null) return false;
  const { key, at, length, note } = value as Readonly<Record<string, unknown>>;
  return typeof key === "string" && typeof note === "string" && isSize(at) && isSize(length);
}

function isSize(value: unknown): boolean {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
