import type { Catalogue, CatalogueRecord } from "../../model/catalogue.ts";
import type { Language } from "../../model/language.ts";
import type { Kind } from "../../model/shape.ts";
import { fileName } from "../address.ts";
import { labelText } from "../format/localized.ts";
import { capitalise } from "../format/template.ts";
import { namedInRole, titleText } from "../record-names.ts";

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
  readonly records: readonly CatalogueRecord[];
}

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

function kindLists(kind: Kind, catalogue: Catalogue): List[] {
  const records = [...(catalogue.records.get(kind.name)?.values() ?? [])];
  if (records.length === 0) return [];
  const byCollection = new Map<CatalogueRecord, CatalogueRecord[]>();
  for (const record of records) {
    const collection = namedInRole(record, "collection", catalogue);
    const known = collection && byCollection.get(collection);
    if (known) known.push(record);
    else if (collection) byCollection.set(collection, [record]);
  }
  const collections = [...byCollection].toSorted(([a], [b]) => (a.id < b.id ? -1 : 1));
  return [
    { name: kind.name, kind, records },
    // `~` is in no name of a kind.
    ...collections.map(([collection, own]) => ({
      name: `${kind.name}~${fileName(collection.id)}`,
      kind,
      collection,
      records: own,
    })),
  ];
}
