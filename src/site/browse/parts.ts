import type { CatalogueRecord } from "../../model/catalogue.ts";
import { fileName } from "../../present/address.ts";
import { themeOf } from "../../present/theme.ts";
import type { SortedRecord } from "../sorted.ts";
import { byTitle } from "../sorted.ts";
import type { PageContext } from "../page-context.ts";

/** More entries than this do not stand on one page. */
export const mostEntries = 500;

/** A part of a long list: at most `mostEntries` entries by title. */
export interface ListPart {
  /** The part's page, without the ending. */
  readonly path: string;
  /** Absent for records without a theme, and where all are of one. */
  readonly theme: string | undefined;
  readonly entries: readonly SortedRecord[];
}

/**
 * A list in parts: by theme, and by the alphabet where that is not enough. Which parts there are does not depend on the
 * language, so that each page is there in all of them.
 * @param path The list's own page, without the ending.
 */
export function listingParts(
  page: PageContext,
  path: string,
  records: readonly CatalogueRecord[],
): ListPart[] {
  const { configuration } = page.site.catalogue;
  if (records.length <= mostEntries) return [{ path, theme: undefined, entries: byTitle(page, records) }];
  const groups = new Map<string | undefined, CatalogueRecord[]>();
  for (const record of records) {
    const theme = themeOf(record, configuration);
    const group = groups.get(theme);
    if (group) group.push(record);
    else groups.set(theme, [record]);
  }
  const isOne = groups.size === 1;
  return [...groups].toSorted(byTheme).flatMap(([theme, group]) => {
    const stem = theme === undefined || isOne ? path : `${path}~${fileName(theme)}`;
    return chunks(byTitle(page, group)).map((entries, index) => ({
      path: `${stem}~${index + 1}`,
      theme: isOne ? undefined : theme,
      entries,
    }));
  });
}

/** Records without a theme come last. */
function byTheme(
  [a]: readonly [string | undefined, unknown],
  [b]: readonly [string | undefined, unknown],
): number {
  if (a === b) return 0;
  return a === undefined || (b !== undefined && a > b) ? 1 : -1;
}

/** Chunks of about the same length. */
function chunks(entries: readonly SortedRecord[]): (readonly SortedRecord[])[] {
  const count = Math.ceil(entries.length / mostEntries);
  const length = Math.ceil(entries.length / count);
  return Array.from({ length: count }, (_, index) => entries.slice(index * length, (index + 1) * length));
}
