import type { Stats } from "node:fs";
import { lstatSync, realpathSync, statSync } from "node:fs";
import type { Tree } from "../../check/project.ts";
import type { Source } from "../../model/sources.ts";
import type { FileEntry } from "../disk/list-tree.ts";
import { listTree } from "../disk/list-tree.ts";
import { readRegularFile } from "../disk/read-regular-file.ts";
import { digestOf } from "./digest.ts";

/**
 * A clock may stand still for two seconds: FAT keeps no smaller times. A file that was touched so shortly before it was
 * read may have been changed again without looking otherwise; Git calls it racily clean.
 */
const coarsest = 2000;

/** What the files of a catalogue look like from outside: their sizes, times and numbers, or the digests of their contents. */
export class FolderState {
  readonly #root: string;
  readonly #roots = new Set<string>();
  readonly #entries = new Map<string, FileEntry>();
  readonly #contents = new Map<string, string>();
  readonly #fingerprints = new Map<string, { look: string; touched: number }>();
  /** When it was looked at, in milliseconds since 1970. */
  readonly time: number = Date.now();

  constructor(folder: string) {
    this.#root = realpathSync(folder);
  }

  /** The folders and files at the top that matter. */
  get roots(): readonly string[] {
    return [...this.#roots].toSorted();
  }

  /** Takes in what is under folders and files at the top. */
  list(roots: readonly string[]): void {
    const others = roots.filter((root) => !this.#roots.has(root));
    for (const [path, entry] of listTree(this.#root, others)) this.#entries.set(path, entry);
    for (const root of others) this.#roots.add(root);
  }

  /** How a file looks: equal when its size, times and number are; undefined when it has no look that can be trusted. */
  fileFingerprint(path: string): string | undefined {
    const state = this.#find(path);
    return state.touched < this.time - coarsest ? state.look : undefined;
  }

  /** The digest of a file's content. */
  content(path: string): string {
    const digest = this.#contents.get(path);
    if (digest !== undefined) return digest;
    const entry = this.#entries.get(path);
    const isFile = entry === "file" || entry === "link";
    const source = isFile ? readRegularFile(`${this.#root}/${path}`, path) : { problem: entry };
    const content = "bytes" in source ? digestOf(source.bytes) : JSON.stringify(source);
    this.#contents.set(path, content);
    return content;
  }

  /** The files of a catalogue; what is read of them is taken note of. */
  recording(tree: Tree): Tree {
    return (roots) => {
      this.list(roots);
      const { paths, read } = tree(roots);
      return { paths, read: (path) => this.record(path, read) };
    };
  }

  /** Reads a file by `read`, and takes note of how it looked just before, and of what was read. */
  record(path: string, read: (path: string) => Source): Source {
    this.#find(path);
    const source = read(path);
    if ("bytes" in source) this.#contents.set(path, digestOf(source.bytes));
    return source;
  }

  /** Takes the content of a file for what it was when the file looked the same. */
  trust(path: string, content: string): void {
    this.#contents.set(path, content);
  }

  /** How all files look together; undefined when one of them cannot be trusted. */
  get fingerprint(): string | undefined {
    return this.#all((path) => this.fileFingerprint(path));
  }

  /** The contents of all files together. */
  get contents(): string {
    return this.#all((path) => this.content(path)) ?? "";
  }

  #all(of: (path: string) => string | undefined): string | undefined {
    const lines: string[] = [];
    for (const path of [...this.#entries.keys()].toSorted()) {
      const line = of(path);
      if (line === undefined) return undefined;
      lines.push(`${path}\0${line}`);
    }
    return digestOf(lines.join("\n"));
  }

  #find(path: string): { look: string; touched: number } {
    const cached = this.#fingerprints.get(path);
    if (cached) return cached;
    const current = fingerprintOf(this.#root, path, this.#entries.get(path));
    this.#fingerprints.set(path, current);
    return current;
  }
}

function fingerprintOf(
  root: string,
  path: string,
  entry: FileEntry | undefined,
): { look: string; touched: number } {
  if (entry !== "file" && entry !== "link") return { look: JSON.stringify(entry) ?? "none", touched: 0 };
  try {
    const stats = lstatSync(`${root}/${path}`);
    const all = entry === "link" ? [stats, statSync(`${root}/${path}`)] : [stats];
    return {
      look: all.map(figures).join(" "),
      touched: Math.max(...all.map(({ mtimeMs, ctimeMs }) => Math.max(mtimeMs, ctimeMs))),
    };
  } catch {
    return { look: "", touched: Infinity };
  }
}

function figures({ size, mtimeMs, ctimeMs, ino, dev }: Stats): string {
  return `${size} ${mtimeMs} ${ctimeMs} ${ino} ${dev}`;
}
