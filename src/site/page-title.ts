import type { CatalogueRecord } from "../model/catalogue.ts";
import { fold } from "../model/fold.ts";
import { labelText } from "../present/format/localized.ts";
import { roleText, titleOf } from "./record-text.ts";
import type { Site, View } from "./view.ts";

const made = new WeakMap<Site, Map<string, ReadonlyMap<CatalogueRecord, string>>>();

/**
 * What a record's page is called in lists of pages, such as tabs, bookmarks and what search engines find: its title and its code.
 * Where another page has the same, its kind as well, such as that of a dimension and of its code list; at last its id.
 */
export function pageTitle(view: View, record: CatalogueRecord): string {
  const { site, language } = view;
  const hasCode = record.kind.roles.has("code");
  let known = made.get(site);
  if (!known) made.set(site, (known = new Map()));
  const key = `${language.tag} ${hasCode}`;
  let titles = known.get(key);
  if (!titles) known.set(key, (titles = titlesIn(view, hasCode)));
  return titles.get(record) ?? titleOf(record, view).value;
}

/** Records with a code in their title are never called like those without. */
function titlesIn(view: View, hasCode: boolean): Map<CatalogueRecord, string> {
  const { kinds, records, languages } = view.site.catalogue;
  const paged = [...kinds.values()].filter(
    ({ page, roles }) => page.mode === "each" && roles.has("code") === hasCode,
  );
  const all = paged.flatMap(({ name }) => [...(records.get(name)?.values() ?? [])]);
  const titles = new Map(all.map((record) => [record, withCode(view, record)]));
  addWhereShared(titles, ({ kind }) => labelText(kind.label.one, view.language, languages));
  addWhereShared(titles, ({ id }) => id);
  return titles;
}

function withCode(view: View, record: CatalogueRecord): string {
  const title = titleOf(record, view).value;
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
