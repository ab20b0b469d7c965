import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { loadToolkit } from "../../src/host/disk/load-toolkit.ts";
import type { Workspace } from "../../src/check/workspace.ts";
import { openWorkspace } from "../../src/check/workspace.ts";
import { memoryTree } from "../memory-tree.ts";

/** Files that replace or join those of a catalogue. */
export type Overlay = ReadonlyMap<string, Uint8Array>;

/** The files and folders that make a catalogue. */
const parts = ["varbook.config.yaml", "schemas", "variables", "vocabularies"];
const toolkit = loadToolkit();

/** This repository's catalogue, to be checked with other files in it. */
export class Ground {
  readonly #files: Overlay;

  /** @param root The repository's folder. Throws the file system's errors. */
  constructor(root: string) {
    this.#files = new Map(parts.flatMap((part) => [...filesIn(root, part)]));
  }

  /** The text of a file as it is. */
  text(path: string): string {
    return new TextDecoder().decode(this.#files.get(path));
  }

  /**
   * What a check says of the files of each overlay. Those that touch only records, and not the same ones, are checked
   * together.
   */
  check(overlays: readonly Overlay[]): (readonly Diagnostic[])[] {
    const batches: Map<string, Uint8Array>[] = [];
    const batchOf = overlays.map((overlay) => {
      const paths = [...overlay.keys()];
      const isAlone = !paths.every(isOfRecords);
      let batch = isAlone ? undefined : batches.find((other) => paths.every((path) => isFree(path, other)));
      if (!batch) batches.push((batch = new Map()));
      for (const [path, bytes] of overlay) batch.set(path, bytes);
      return batch;
    });
    const found = new Map(batches.map((batch) => [batch, this.open(batch).allDiagnostics()]));
    return overlays.map((overlay, index) =>
      (found.get(batchOf[index] ?? new Map()) ?? []).filter(({ file }) => overlay.has(file)),
    );
  }

  /** The catalogue with these files, as of a day after all its dates. */
  open(overlay: Overlay = new Map(), removed: readonly string[] = []): Workspace {
    const files = new Map([...this.#files, ...overlay]);
    for (const path of removed) files.delete(path);
    return openWorkspace(memoryTree(files), toolkit, { today: "2026-12-31" });
  }
}

function isOfRecords(path: string): boolean {
  return path.startsWith("variables/") || path.startsWith("vocabularies/");
}

function isFree(path: string, batch: Overlay): boolean {
  return !batch.has(path) && [...batch.keys()].every(isOfRecords);
}

/** The files of a folder, or one file, by their paths below the root. */
export function* filesIn(root: string, part = ""): Iterable<[path: string, bytes: Uint8Array]> {
  if (/\.\w+$/.test(part)) {
    yield [part, readFileSync(join(root, part))];
    return;
  }
  for (const entry of readdirSync(join(root, part), { withFileTypes: true })) {
    const path = part === "" ? entry.name : `${part}/${entry.name}`;
    if (entry.isDirectory()) yield* filesIn(root, path);
    else if (entry.isFile()) yield [path, readFileSync(join(root, path))];
  }
}
