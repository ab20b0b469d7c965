import type { Source, Sources } from "../../model/sources.ts";
import type { Tree } from "../../check/workspace.ts";

/** A file's bytes as they were read, and as they are to be. */
export interface Change {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/** A catalogue's files with changes that are not written yet. */
export class WorkingCopy {
  /** The changed files, by path; of one that moved, its new path. */
  readonly changes: Map<string, Change> = new Map();
  /** The former paths of files that moved, by their new ones. */
  readonly moves: Map<string, string> = new Map();
  readonly #tree: Tree;
  /** Who listed a file. */
  readonly #listed: Map<string, Sources> = new Map();

  constructor(tree: Tree) {
    this.#tree = tree;
  }

  /** The files as they are to be. */
  readonly tree: Tree = (roots) => {
    const sources = this.#tree(roots);
    for (const path of sources.paths) this.#listed.set(path, sources);
    return { paths: this.#moved(sources.paths), read: (path) => this.#read(path, sources) };
  };

  /** The bytes of a file that was listed; undefined when it cannot be read. */
  bytes(path: string): Uint8Array | undefined {
    const sources = this.#listed.get(path);
    const source = sources && this.#read(path, sources);
    return source && "bytes" in source ? source.bytes : undefined;
  }

  /** Changes a file that was read, or takes a change back. */
  change(path: string, before: Uint8Array, after: Uint8Array): void {
    const first = this.changes.get(path)?.before ?? before;
    if (first === after && !this.moves.has(path)) this.changes.delete(path);
    else this.changes.set(path, { before: first, after });
  }

  /** Gives a file that was read another path and content. */
  move(from: string, to: string, before: Uint8Array, after: Uint8Array): void {
    this.change(to, this.changes.get(from)?.before ?? before, after);
    this.changes.delete(from);
    this.moves.set(to, from);
  }

  #moved(paths: readonly string[]): readonly string[] {
    if (this.moves.size === 0) return paths;
    const gone = new Set(this.moves.values());
    const arrived = [...this.moves].flatMap(([to, from]) => (paths.includes(from) ? [to] : []));
    return [...new Set([...paths.filter((path) => !gone.has(path)), ...arrived])].toSorted();
  }

  #read(path: string, sources: Sources): Source {
    const changed = this.changes.get(path);
    return changed ? { bytes: changed.after } : sources.read(path);
  }
}
