import type { CatalogueRecord } from "../model/catalogue.ts";
import { fold } from "../model/fold.ts";
import { compareFolded } from "../present/format/fold-position.ts";
import { linkText, titleOf } from "../present/title.ts";
import type { PageContext } from "./page-context.ts";

/** A record in a list that is sorted by title. */
export interface SortedRecord {
  readonly record: CatalogueRecord;
  readonly title: string;
  readonly folded: string;
  readonly id: string;
}

/** Records by their titles in the page's language, without regard to capitals and diacritics. */
export function byTitle(page: PageContext, records: Iterable<CatalogueRecord>): SortedRecord[] {
  return sorted(records, (record) => titleOf(record, page).value);
}

/** Records by what generated links to them say. */
export function byLinkText(page: PageContext, records: Iterable<CatalogueRecord>): SortedRecord[] {
  return sorted(records, (record) => linkText(record, page).value);
}

/** The letter under which an entry stands: A to Z, or # for all else. */
export function letterOf({ folded }: SortedRecord): string {
  const [first = ""] = folded;
  return first >= "a" && first <= "z" ? first.toUpperCase() : "#";
}

/** Sorted entries under their letters. */
export function byLetter(entries: readonly SortedRecord[]): ReadonlyMap<string, readonly SortedRecord[]> {
  const groups = new Map<string, SortedRecord[]>();
  for (const entry of entries) {
    const letter = letterOf(entry);
    const group = groups.get(letter);
    if (group) group.push(entry);
    else groups.set(letter, [entry]);
  }
  return groups;
}

function sorted(
  records: Iterable<CatalogueRecord>,
  textOf: (record: CatalogueRecord) => string,
): SortedRecord[] {
  const entries = Array.from(records, (record) => {
    const title = textOf(record);
    return { record, id: record.id, title, folded: fold(title) };
  });
  return entries.toSorted(compareFolded);
}
