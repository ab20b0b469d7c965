import type { Dirent, FSWatcher } from "node:fs";
import { readdirSync, statSync, watch } from "node:fs";
import { join } from "node:path";
import { errorName } from "../../host/disk/error-name.ts";
import { isSkipped } from "../../host/disk/source-problems.ts";

/** An editor's save is several events within a few milliseconds. In milliseconds. */
const settling = 20;

/** Looking for folders that have come must not keep an open page from being loaded again. In milliseconds. */
const afterwards = 200;

export interface WatchOptions {
  /** The catalogue's folder. */
  readonly folder: string;
  /** The folders and files at the top that matter, as of now. */
  readonly roots: () => readonly string[];
  /** Called with paths that may have changed, come or gone, with `/`. */
  readonly changed: (paths: ReadonlySet<string>) => void;
  /** Called when the system cannot tell of changes in a folder. */
  readonly unwatched: (folder: string, reason: string) => void;
}

interface Watched {
  /** Tells a folder from another one that has taken its place. */
  readonly identity: string;
  readonly watcher: FSWatcher;
}

/**
 * Tells of changes in a catalogue's folders. Each folder is watched by itself: what systems and versions of Node do for
 * whole trees differs, and some do it file by file.
 */
export class FolderWatch {
  readonly #options: WatchOptions;
  readonly #watched = new Map<string, Watched>();
  readonly #failed = new Set<string>();
  #pending = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #later: NodeJS.Timeout | undefined;

  constructor(options: WatchOptions) {
    this.#options = options;
    this.#follow();
  }

  close(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#later);
    for (const { watcher } of this.#watched.values()) watcher.close();
    this.#watched.clear();
  }

  /** Watches the folders that are there now. @returns What is in those that were not watched before. */
  #follow(): string[] {
    const current = new Map<string, string>();
    const files: string[] = [];
    this.#visit("", current, files);
    for (const [path, { identity, watcher }] of this.#watched) {
      if (current.get(path) === identity) continue;
      watcher.close();
      this.#watched.delete(path);
    }
    const fresh = new Set<string>();
    for (const [path, identity] of current)
      if (!this.#watched.has(path) && this.#watch(path, identity)) fresh.add(path);
    return files.filter((file) => fresh.has(folderOf(file)));
  }

  #visit(path: string, folders: Map<string, string>, files: string[]): void {
    const full = join(this.#options.folder, path);
    const identity = identityOf(full);
    if (identity === undefined) return;
    folders.set(path, identity);
    const roots = path === "" ? new Set(this.#options.roots()) : undefined;
    for (const entry of entriesOf(full)) {
      if (isSkipped(entry.name) || (roots && !roots.has(entry.name))) continue;
      const entryPath = path === "" ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory()) this.#visit(entryPath, folders, files);
      else files.push(entryPath);
    }
  }

  #watch(path: string, identity: string): boolean {
    try {
      const watcher = watch(join(this.#options.folder, path));
      watcher.on("change", (_, name) => this.#note(path, typeof name === "string" ? name : undefined));
      // The folder is gone, or will be found again under its name.
      watcher.on("error", () => this.#note(path, undefined));
      this.#watched.set(path, { identity, watcher });
      return true;
    } catch (error) {
      if (!this.#failed.has(path)) this.#options.unwatched(path || ".", errorName(error));
      this.#failed.add(path);
      return false;
    }
  }

  /** @param name What changed in the folder; when the system does not say, all of it may have. */
  #note(folder: string, name: string | undefined): void {
    const names =
      name === undefined ? entriesOf(join(this.#options.folder, folder)).map((one) => one.name) : [name];
    for (const one of names) {
      if (isSkipped(one) || (folder === "" && !this.#options.roots().includes(one))) continue;
      this.#pending.add(folder === "" ? one : `${folder}/${one}`);
    }
    this.#arm();
  }

  #tell(): void {
    this.#timer = undefined;
    const changed = this.#pending;
    this.#pending = new Set();
    this.#options.changed(changed);
    // Folders may have come, or the change may say that others matter.
    this.#later ??= setTimeout(() => {
      this.#later = undefined;
      for (const file of this.#follow()) this.#pending.add(file);
      this.#arm();
    }, afterwards);
    this.#arm();
  }

  #arm(): void {
    if (this.#pending.size > 0) this.#timer ??= setTimeout(() => this.#tell(), settling);
  }
}

/** Undefined when no folder is there, or none that may be looked at: the check says so. */
function identityOf(folder: string): string | undefined {
  try {
    const status = statSync(folder);
    return status.isDirectory() ? `${status.dev} ${status.ino}` : undefined;
  } catch {
    return undefined;
  }
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
