import { recordPage, kindFolder } from "../compile/address.ts";
import { namedInRole } from "../compile/record-names.ts";
import { roleValue } from "../compile/html/record-text.ts";
import type { ChangeClass, RecordChange } from "../diff/change.ts";
import { formerIdsOf } from "../link/former-ids.ts";
import type { Catalogue, CatalogueRecord } from "../model/catalogue.ts";
import type { Localized } from "../model/diagnostic.ts";
import { isObject } from "../model/json.ts";
import type { ReleaseNotes } from "./notes.ts";
import type { PublishedFeed, PublishedKind, PublishedRelease } from "./published.ts";

/** So many changes are told one by one in each feed; the others are counted. */
const mostChanges = 100;

/** Ids and former ids of a catalogue, by kind. */
export function publishedKinds({ kinds, records }: Catalogue): PublishedRelease["kinds"] {
  return Object.fromEntries(
    [...kinds.values()].map(({ name, page }): [string, PublishedKind] => {
      const own = [...(records.get(name)?.values() ?? [])];
      const former = own.flatMap((record) => formerIdsOf(record).map((id) => [id, record.id] as const));
      const ids = own.map(({ id }) => id);
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

/** What changed for the readers of the whole, then of each collection, whether it changed or not. */
export function publishedFeeds(catalogue: Catalogue, { parts }: ReleaseNotes): PublishedFeed[] {
  const all = parts.flatMap(({ changes }) => changes);
  const byCollection = new Map(collectionsOf(catalogue).map((one) => [one, [] as RecordChange[]]));
  for (const change of all) {
    const { record } = change;
    byCollection.get(record)?.push(change);
    const collection = namedInRole(record, "collection", catalogue);
    if (collection) byCollection.get(collection)?.push(change);
  }
  return [feedOf(all), ...Array.from(byCollection, ([record, changes]) => feedOf(changes, record))];
}

/** The records with a page in which others live. */
function collectionsOf({ kinds, records }: Catalogue): CatalogueRecord[] {
  const names = new Set<string>();
  for (const { roles } of kinds.values()) {
    const shape = roles.get("collection")?.shape;
    if (shape?.type === "reference") names.add(shape.kind);
  }
  return [...names]
    .flatMap((name) => [...(records.get(name)?.values() ?? [])])
    .filter(({ kind }) => kind.page.mode === "each");
}

function feedOf(changes: readonly RecordChange[], collection?: CatalogueRecord): PublishedFeed {
  const counts: Partial<Record<ChangeClass, number>> = {};
  for (const { class: one } of changes) counts[one] = (counts[one] ?? 0) + 1;
  const page = collection && recordPage(collection)?.path;
  return {
    ...(collection && page !== undefined && { page, title: titleOf(collection) }),
    counts,
    changes: changes.slice(0, mostChanges).map(({ record, before, how, class: one }) => {
      const address = how === "removed" ? undefined : recordPage(record);
      return {
        id: record.id,
        title: titleOf(record),
        ...(address && {
          page: address.path + (address.fragment === undefined ? "" : `#${address.fragment}`),
        }),
        class: one,
        how,
        ...(how === "renamed" && before && { former: before.id }),
      };
    }),
  };
}

function titleOf(record: CatalogueRecord): Localized {
  const title = roleValue(record, "title");
  if (!isObject(title)) return {};
  return Object.fromEntries(
    Object.entries(title).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}
