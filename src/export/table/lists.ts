import type { Catalogue, CatalogueRecord } from "../../model/catalogue.ts";
import type { Language } from "../../model/language.ts";
import type { Kind } from "../../model/shape.ts";
import { fileName } from "../../present/address.ts";
import { labelText } from "../../present/format/localized.ts";
import { capitalise } from "../../present/format/template.ts";
import { namedInRole, titleText } from "../../present/record-names.ts";

/** Folder of the files that readers download, relative to the output's root. */
export const downloadFolder = "downloads/";

/** The name of the whole catalogue's files: no kind has it. */
export const wholeName = "catalogue";

/** Records that are downloaded together: all of a kind, or those of a kind that live in one collection. */
export interface List {
  /** The start of its files' names: no other list has it. */
  readonly name: string;
  readonly kind: Kind;
  readonly collection?: CatalogueRecord;
  /** In the order of the list. */
  readonly blocks: readonly Block[];
  /** How many records it has. */
  readonly size: number;
}

/** Some records of a collection that follow each other in every list. What is made of them is made once. */
export type Block = readonly CatalogueRecord[];

const made = new WeakMap<Catalogue, readonly List[]>();

/** Every list of a catalogue: each kind that has records, followed by its collections. */
export function listsOf(catalogue: Catalogue): readonly List[] {
  let lists = made.get(catalogue);
  if (!lists) {
    lists = [...catalogue.kinds.values()].flatMap((kind) => kindLists(kind, catalogue));
    made.set(catalogue, lists);
  }
  return lists;
}

/** What readers call a list. */
export function listTitle({ kind, collection }: List, catalogue: Catalogue, language: Language): string {
  const title = capitalise(labelText(kind.label.other, language, catalogue.languages));
  return collection ? `${title} – ${titleText(collection, catalogue, language)}` : title;
}

/** The path of a list's file in a language, relative to the output's root. */
export function listPath(name: string, { tag }: Language, ending: string): string {
  return `${downloadFolder}${tag}/${name}.${ending}`;
}

/** The name of the list of a kind's records that live in a collection. */
export function collectionListName(kind: Kind, collection: CatalogueRecord): string {
  // `~` is in no name of a kind.
  return `${kind.name}~${fileName(collection.id)}`;
}

/** All of a kind, collection by collection; what is in none comes first. */
function kindLists(kind: Kind, catalogue: Catalogue): List[] {
  const byCollection = new Map<CatalogueRecord | undefined, CatalogueRecord[]>([[undefined, []]]);
  for (const record of catalogue.records.get(kind.name)?.values() ?? []) {
    const collection = namedInRole(record, "collection", catalogue);
    const known = byCollection.get(collection);
    if (known) known.push(record);
    else byCollection.set(collection, [record]);
  }
  const lists = [...byCollection]
    .toSorted(([a], [b]) => ((a?.id ?? "") < (b?.id ?? "") ? -1 : 1))
    .map(([collection, records]) => ({ collection, blocks: blocksOf(records), size: records.length }));
  const size = lists.reduce((sum, list) => sum + list.size, 0);
  if (size === 0) return [];
  return [
    { name: kind.name, kind, blocks: lists.flatMap(({ blocks }) => blocks), size },
    ...lists.flatMap(({ collection, ...list }) =>
      collection ? [{ name: collectionListName(kind, collection), kind, collection, ...list }] : [],
    ),
  ];
}

/** Where a block ends depends on the ids in it, so that a record that comes or goes changes one block and not all after it. */
function blocksOf(records: readonly CatalogueRecord[]): Block[] {
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
