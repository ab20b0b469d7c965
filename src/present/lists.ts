import type { Catalogue, CatalogueRecord } from "../model/catalogue.ts";
import type { Language } from "../model/language.ts";
import type { Kind } from "../model/shape.ts";
import { kindTitle } from "./kinds.ts";
import { namedInRole } from "./role.ts";

/** Folder of the files that readers download, relative to the output's root. */
export const downloadFolder = "downloads/";

/** The name of the whole catalogue's files: no kind has it. */
export const wholeName = "catalogue";

/** Records that are downloaded together: all of a kind. */
export interface List {
  readonly kind: Kind;
  /** In the order of the list: collection by collection, those in none first. */
  readonly blocks: readonly Block[];
  /** How many records it has. */
  readonly size: number;
}

/** Some records that follow each other in a list, and are made together. */
export type Block = readonly CatalogueRecord[];

const made = new WeakMap<Catalogue, readonly List[]>();

/** Every list of a catalogue: one for each kind that has records. */
export function listsOf(catalogue: Catalogue): readonly List[] {
  let lists = made.get(catalogue);
  if (!lists) {
    lists = [...catalogue.kinds.values()].flatMap((kind) => {
      const blocks = blocksOf(kind, catalogue);
      const size = catalogue.records.get(kind.name)?.size ?? 0;
      return size > 0 ? { kind, blocks, size } : [];
    });
    made.set(catalogue, lists);
  }
  return lists;
}

/** What readers call a list. */
export function listTitle({ kind }: List, catalogue: Catalogue, language: Language): string {
  return kindTitle(kind, { catalogue, language });
}

/**
 * The path of a list's file in a language, relative to the output's root.
 * @param name That of its kind, or of the whole.
 */
export function listPath(name: string, { tag }: Language, ending: string): string {
  return `${downloadFolder}${tag}/${name}.${ending}`;
}

/** The records of a kind in blocks. A block is of one collection, so that a record that comes or goes there changes no other. */
export function blocksOf(kind: Kind, catalogue: Catalogue): Block[] {
  const byCollection = new Map<string, CatalogueRecord[]>();
  for (const record of catalogue.records.get(kind.name)?.values() ?? []) {
    const collection = namedInRole(record, "collection", catalogue)?.id ?? "";
    const known = byCollection.get(collection);
    if (known) known.push(record);
    else byCollection.set(collection, [record]);
  }
  return [...byCollection]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, records]) => inBlocks(records));
}

/** Where a block ends depends on the ids in it, so that a record that comes or goes changes one block and not all after it. */
function inBlocks(records: readonly CatalogueRecord[]): Block[] {
  const blocks: CatalogueRecord[][] = [];
  let block: CatalogueRecord[] | undefined;
  for (const record of records) {
    if (block) block.push(record);
    else blocks.push((block = [record]));
    if (block.length >= 200 || isLast(record.id)) block = undefined;
  }
  return blocks;
}

/** One id of about fifty (FNV-1a, 32 bits: Fowler, Noll and Vo). */
function isLast(id: string): boolean {
  let hash = 0x81_1c_9d_c5;
  for (let index = 0; index < id.length; index++)
    hash = Math.imul(hash ^ id.charCodeAt(index), 0x01_00_01_93);
  return (hash >>> 8) % 50 === 0;
}
