import { recordPage, kindFolder } from "../present/address.ts";
import { namedInRole, roleValue } from "../present/role.ts";
import { collectionKind } from "../present/kinds.ts";
import type { RecordChange } from "../change/diff/change.ts";
import { formerIdsOf } from "../check/link/former-ids.ts";
import type { Catalogue, CatalogueRecord } from "../model/catalogue.ts";
import { markdownFacts } from "../markdown/facts.ts";
import type { Localized } from "../model/diagnostic.ts";
import { isObject } from "../model/json.ts";
import type { Role } from "../model/shape.ts";
import type { NotesPart, ReleaseNotes } from "./notes.ts";
import type { PublishedFeed, PublishedKind, PublishedRelease } from "./published.ts";

/** So many changes are told one by one in each feed; the others are counted. */
const mostChanges = 100;

/** Ids and former ids of a catalogue, by kind. */
export function publishedKinds({ kinds, records }: Catalogue): PublishedRelease["kinds"] {
  return Object.fromEntries(
    [...kinds.values()].map(({ name, page }): [string, PublishedKind] => {
      const ofKind = [...(records.get(name)?.values() ?? [])];
      const former = ofKind.flatMap((record) => formerIdsOf(record).map((id) => [id, record.id] as const));
      const ids = ofKind.map(({ id }) => id);
      return [name, { hasPages: page.mode !== "none", ids, former: Object.fromEntries(former) }];
    }),
  );
}

/**
 * The pages that a newer release may lead to: those at the top of a language's folder, and the folders of kinds, in
 * which no page ever goes.
 * @param paths Of all files of the release.
 */
export function publishedPages({ kinds, languages }: Catalogue, paths: Iterable<string>): string[] {
  const start = `${languages[0]?.tag ?? ""}/`;
  const atTop = [...paths].flatMap((path) => {
    const name = path.startsWith(start) ? path.slice(start.length) : "";
    return /^[^/]+\.html$/.test(name) ? [name] : [];
  });
  const folders = [...kinds.values()].flatMap((kind) =>
    kind.page.mode === "each" ? [kindFolder(kind)] : [],
  );
  return [...new Set([...atTop, ...folders])].toSorted();
}

/** What editors left to be said, without its markup. */
export function publishedNotes({ editorsNotes }: ReleaseNotes): Localized[] {
  return editorsNotes.map((note) => {
    const texts = Object.entries(textsOf(note, "release-note"));
    return Object.fromEntries(texts.map(([tag, text = ""]) => [tag, markdownFacts(text).plain]));
  });
}

/** A change in words, in each language. */
export type InWords = (change: RecordChange) => Localized;

/** What changed for the readers of the whole, then of each collection, whether it changed or not. */
export function publishedFeeds(
  catalogue: Catalogue,
  { parts }: ReleaseNotes,
  inWords: InWords,
): PublishedFeed[] {
  const all = parts.flatMap(({ part, changes }) => changes.map((change) => ({ part, change })));
  const byCollection = new Map(collectionsOf(catalogue).map((one) => [one, [] as PartChange[]]));
  for (const one of all) {
    const { record } = one.change;
    byCollection.get(record)?.push(one);
    const collection = namedInRole(record, "collection", catalogue);
    if (collection) byCollection.get(collection)?.push(one);
  }
  return [
    feedOf(all, inWords),
    ...Array.from(byCollection, ([record, changes]) => feedOf(changes, inWords, record)),
  ];
}

interface PartChange {
  readonly part: NotesPart;
  readonly change: RecordChange;
}

/** The records with a page in which others live. */
function collectionsOf({ kinds, records }: Catalogue): CatalogueRecord[] {
  const names = new Set([...kinds.values()].flatMap((kind) => collectionKind(kind) ?? []));
  return [...names]
    .flatMap((name) => [...(records.get(name)?.values() ?? [])])
    .filter(({ kind }) => kind.page.mode === "each");
}

function feedOf(
  changes: readonly PartChange[],
  inWords: InWords,
  collection?: CatalogueRecord,
): PublishedFeed {
  const counts: Partial<Record<NotesPart, number>> = {};
  for (const { part } of changes) counts[part] = (counts[part] ?? 0) + 1;
  const page = collection && recordPage(collection)?.path;
  return {
    ...(collection && page !== undefined && { page, title: textsOf(collection, "title") }),
    counts,
    changes: changes.slice(0, mostChanges).map(({ part, change }) => {
      const { record, before, how } = change;
      const address = how === "removed" ? undefined : recordPage(record);
      const says = inWords(change);
      return {
        id: record.id,
        title: textsOf(record, "title"),
        ...(address && {
          page: address.path + (address.fragment === undefined ? "" : `#${address.fragment}`),
        }),
        part,
        class: change.class,
        ...(how === "renamed" && before && { former: before.id }),
        ...(Object.values(says).some((text) => text !== "") && { says }),
      };
    }),
  };
}

/** The texts of a role, by language. */
function textsOf(record: CatalogueRecord, role: Role): Localized {
  const value = roleValue(record, role);
  if (!isObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}
