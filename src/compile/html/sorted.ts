import type { CatalogueRecord } from "../../model/catalogue.ts";
import { compareFolded, fold } from "../format/fold.ts";
import { linkText, titleOf } from "./record-text.ts";
import type { View } from "./view.ts";

/** A record in a list that is sorted by title. */
export interface Entry {
  readonly record: CatalogueRecord;
  readonly folded: string;
  readonly id: string;
}

/** Records by their titles in the page's language, without regard to capitals and diacritics. */
export function byTitle(view: View, records: Iterable<CatalogueRecord>): Entry[] {
  return [...records]
    .map((record) => ({ record, id: record.id, folded: fold(titleOf(record, view).value) }))
    .toSorted(compareFolded);
}

/** Records by what generated links to them say. */
export function byLinkText(view: View, records: Iterable<CatalogueRecord>): Entry[] {
  return [...records]
    .map((record) => ({ record, id: record.id, folded: fold(linkText(record, view).value) }))
    .toSorted(compareFolded);
}

/** The letter under which an entry stands: A to Z, or # for all else. */
export function letterOf({ folded }: Entry): string {
  const [first = ""] = folded;
  return first >= "a" && first <= "z" ? first.toUpperCase() : "#";
}
