import type { Catalogue, CatalogueRecord } from "../model/catalogue.ts";
import { fold } from "../model/fold.ts";
import { labelText } from "./format/localized.ts";
import type { Localization } from "./localization.ts";
import { roleText } from "./role.ts";
import { titleOf } from "./title.ts";

const made = new WeakMap<Catalogue, Map<string, ReadonlyMap<CatalogueRecord, string>>>();

/**
 * What a record's page is called in lists of pages, such as tabs, bookmarks and what search engines find: its title and its code.
 * Where another page has the same, its kind as well, such as that of a dimension and of its code list; at last its id.
 */
export function pageTitle(localization: Localization, record: CatalogueRecord): string {
  const { catalogue, language } = localization;
  const hasCode = record.kind.roles.has("code");
  let cached = made.get(catalogue);
  if (!cached) made.set(catalogue, (cached = new Map()));
  const key = `${language.tag} ${hasCode}`;
  let titles = cached.get(key);
  if (!titles) cached.set(key, (titles = titlesIn(localization, hasCode)));
  return titles.get(record) ?? titleOf(record, localization).value;
}

/** Records with a code in their title are never called like those without. */
function titlesIn(localization: Localization, hasCode: boolean): Map<CatalogueRecord, string> {
  const { catalogue, language } = localization;
  const { kinds, records, languages } = catalogue;
  const paged = [...kinds.values()].filter(
    ({ page, roles }) => page.mode === "each" && roles.has("code") === hasCode,
  );
  const all = paged.flatMap(({ name }) => [...(records.get(name)?.values() ?? [])]);
  const titles = new Map(all.map((record) => [record, withCode(localization, record)]));
  addWhereShared(titles, ({ kind }) => labelText(kind.label.one, language, languages));
  addWhereShared(titles, ({ id }) => id);
  return titles;
}

function withCode(localization: Localization, record: CatalogueRecord): string {
  const title = titleOf(record, localization).value;
  const code = roleText(record, "code");
  return code === undefined ? title : `${title} (${code})`;
}

/** Adds what tells records apart to the titles that several have: only where it differs among them. */
function addWhereShared(
  titles: Map<CatalogueRecord, string>,
  more: (record: CatalogueRecord) => string,
): void {
  const found = new Map<string, Set<string>>();
  for (const [record, title] of titles) {
    const key = fold(title);
    found.set(key, (found.get(key) ?? new Set()).add(more(record)));
  }
  for (const [record, title] of titles)
    if ((found.get(fold(title))?.size ?? 0) > 1) titles.set(record, `${title} (${more(record)})`);
}
