import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { memoryTree } from "../../scripts/memory-tree.ts";
import type { Comparison } from "../../src/change/diff/change.ts";
import { compareCatalogues } from "../../src/change/diff/compare-catalogues.ts";
import type { Tree } from "../../src/check/project.ts";
import { repository, toolkit } from "../catalogue.ts";

/** The files of this repository's catalogue. */
export const files: ReadonlyMap<string, string> = new Map(
  ["varbook.config.yaml", "schemas", "variables", "vocabularies"].flatMap(textsUnder),
);

function textsUnder(path: string): (readonly [string, string])[] {
  const full = join(repository, path);
  if (!statSync(full).isDirectory()) return [[path, readFileSync(full, "utf8")]];
  const names = readdirSync(full).filter((name) => path !== "schemas" || name.endsWith(".json"));
  return names.flatMap((name) => textsUnder(`${path}/${name}`));
}

/** An edit of a file by its path; a text of undefined takes the file away. */
export type Edits = Readonly<Record<string, (text: string) => string | undefined>>;

/** The catalogue as it is after some of its files were edited. */
export function edited(edits: Edits): Map<string, string> {
  return editedFrom(files, edits);
}

/** Some files after some of them were edited. */
export function editedFrom(before: ReadonlyMap<string, string>, edits: Edits): Map<string, string> {
  const after = new Map(before);
  for (const [path, edit] of Object.entries(edits)) {
    const text = edit(after.get(path) ?? "");
    if (text === undefined) after.delete(path);
    else after.set(path, text);
  }
  return after;
}

/** Compares two catalogues in memory. */
export function compareFiles(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): Comparison {
  const [old, now]: [Tree, Tree] = [memoryTree(before), memoryTree(after)];
  return compareCatalogues(
    { before: old, after: now, isSame: (file) => before.get(file) === after.get(file) },
    toolkit,
  );
}

/** Compares the catalogue with itself after some of its files were edited. */
export function compareEdited(edits: Edits): Comparison {
  return compareFiles(files, edited(edits));
}

/** An edit that must find what it replaces. */
export function replaced(from: string | RegExp, to: string): (text: string) => string {
  return (text) => {
    const result = text.replace(from, to);
    if (result === text) throw new Error(`nothing to replace: ${String(from)}`);
    return result;
  };
}
