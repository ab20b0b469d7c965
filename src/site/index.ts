import type { CatalogueRecord } from "../model/catalogue.ts";
import type { Language } from "../model/language.ts";
import type { Exporter, OutputFile } from "../model/output.ts";
import { formerIdsOf } from "../check/link/former-ids.ts";
import { kindFolder } from "../present/address.ts";
import { allRecordsFile } from "./all-records.ts";
import { browseFiles } from "./browse/index.ts";
import { comparableRecords } from "../present/comparable.ts";
import { compareFile } from "./compare/any.ts";
import { downloadsPath } from "./downloads.ts";
import { entranceFile } from "./entrance.ts";
import { formerPageFile } from "./former.ts";
import { homeFile } from "./home.ts";
import { legalFiles } from "./legal.ts";
import { notFoundFile } from "./not-found.ts";
import { recentChanges } from "../present/recent-changes.ts";
import { recentFile } from "./recent-changes.ts";
import { roleText } from "../present/role.ts";
import { recordPageFile } from "./record.ts";
import { searchFile } from "./search.ts";
import type { SitemapEntry } from "./sitemap.ts";
import { sitemapFiles } from "./sitemap.ts";
import type { Site } from "./page-context.ts";
import { createSite, pageContext } from "./page-context.ts";

/** Styles and scripts, the choice of language, the pages of each language, and what search engines are to know of them. */
export const htmlExporter: Exporter = function* (catalogue, options) {
  for (const [name, content] of options.assets) yield { path: `assets/${name}`, content };
  const site = createSite(catalogue, options);
  yield entranceFile(site);
  yield notFoundFile(site);
  const entries: SitemapEntry[] = [];
  for (const language of catalogue.languages) {
    // Each language has a site of its own, whose page contexts are gone when its pages are made.
    for (const { file, record, isUnlisted } of pages(createSite(catalogue, options), language)) {
      yield file;
      if (!isUnlisted) entries.push({ path: file.path, updated: record && roleText(record, "updated") });
    }
  }
  for (const { tag } of catalogue.languages) entries.push({ path: `${tag}/${downloadsPath}` });
  if (site.canonicalUrl !== undefined) yield* sitemapFiles(site.canonicalUrl, entries);
};

interface Made {
  readonly file: OutputFile;
  readonly record?: CatalogueRecord;
  /** Is it not for search engines? */
  readonly isUnlisted?: boolean;
}

function* pages(site: Site, language: Language): Iterable<Made> {
  const { kinds, records } = site.catalogue;
  const page = pageContext(site, language, "");
  yield { file: homeFile(page) };
  yield { file: searchFile(page) };
  if (recentChanges(site.catalogue).length > 0) yield { file: recentFile(page) };
  for (const file of legalFiles(page)) yield { file };
  if (comparableRecords(site.catalogue).length > 1) yield { file: compareFile(page) };
  for (const file of browseFiles(site, language)) yield { file };
  for (const kind of kinds.values()) {
    const ofKind = records.get(kind.name)?.values() ?? [];
    const folder = pageContext(site, language, kindFolder(kind));
    if (kind.page.mode === "one") yield { file: allRecordsFile(folder, kind, ofKind) };
    else if (kind.page.mode === "each")
      for (const record of ofKind) {
        yield { file: recordPageFile(folder, record), record };
        for (const id of formerIdsOf(record))
          yield { file: formerPageFile(folder, record, id), isUnlisted: true };
      }
  }
}
