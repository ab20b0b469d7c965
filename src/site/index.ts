import type { CatalogueRecord } from "../model/catalogue.ts";
import type { Language } from "../model/language.ts";
import type { Exporter, OutputFile } from "../model/output.ts";
import { formerIdsOf } from "../check/link/former-ids.ts";
import { kindFolder } from "../present/address.ts";
import { allRecordsFile } from "./all-records.ts";
import { browseFiles } from "./browse/index.ts";
import { comparableRecords } from "../present/comparable.ts";
import { compareFile } from "./compare/any.ts";
import { comparisonFiles } from "./compare/equivalents.ts";
import { compareFolder } from "./compare/paths.ts";
import { downloadsPath } from "./downloads.ts";
import { entranceFile } from "./entrance.ts";
import { formerPageFile } from "./former.ts";
import { homeFile } from "./home.ts";
import { legalFiles } from "./legal.ts";
import { notFoundFile } from "./not-found.ts";
import { recentChanges, recentFile } from "./recent.ts";
import { roleText } from "./record-text.ts";
import { recordPageFile } from "./record.ts";
import { searchFile } from "./search.ts";
import type { SitemapEntry } from "./sitemap.ts";
import { sitemapFiles } from "./sitemap.ts";
import { tableFiles } from "./table-file.ts";
import type { Site } from "./view.ts";
import { createSite, viewOf } from "./view.ts";

/** The pages of each language: its home, its search and those of every kind; and what is there for all languages. */
export const html: Exporter = (catalogue, options) => {
  // Each share has a site of its own, whose views are gone when its pages are made.
  const site = (): Site => createSite(catalogue, options);
  return [
    () => forAllLanguages(site()),
    ...catalogue.languages.map((language) => () => pagesOf(site(), language)),
  ];
};

function* pagesOf(site: Site, language: Language): Iterable<OutputFile> {
  for (const { file } of pages(site, language)) yield file;
}

/** Styles and scripts, the choice of language, and what search engines are to know. */
function* forAllLanguages(site: Site): Iterable<OutputFile> {
  for (const [name, content] of site.options.assets) yield { path: `assets/${name}`, content };
  yield entranceFile(site);
  yield notFoundFile(site);
  if (site.canonicalUrl !== undefined) yield* sitemapFiles(site.canonicalUrl, [...entries(site)]);
}

function* entries(site: Site): Iterable<SitemapEntry> {
  const { languages } = site.catalogue;
  for (const language of languages) {
    for (const { file, record, isUnlisted } of pages(site, language)) {
      if (!isUnlisted && file.path.endsWith(".html"))
        yield { path: file.path, updated: record && roleText(record, "updated") };
    }
  }
  for (const { tag } of languages) yield { path: `${tag}/${downloadsPath}` };
}

interface Made {
  readonly file: OutputFile;
  readonly record?: CatalogueRecord;
  /** Is it not for search engines? */
  readonly isUnlisted?: boolean;
}

function* pages(site: Site, language: Language): Iterable<Made> {
  const { kinds, records } = site.catalogue;
  const view = viewOf(site, language, "");
  yield { file: homeFile(view) };
  yield { file: searchFile(view) };
  if (recentChanges(site.catalogue).length > 0) yield { file: recentFile(view) };
  for (const file of legalFiles(view)) yield { file };
  if (comparableRecords(site.catalogue).length > 1) {
    yield { file: compareFile(view) };
    for (const file of comparisonFiles(viewOf(site, language, compareFolder))) yield { file };
  }
  for (const file of browseFiles(site, language)) yield { file };
  for (const kind of kinds.values()) {
    const own = records.get(kind.name)?.values() ?? [];
    const folder = viewOf(site, language, kindFolder(kind));
    if (kind.page.mode === "one") yield { file: allRecordsFile(folder, kind, own) };
    else if (kind.page.mode === "each")
      for (const record of own) {
        yield { file: recordPageFile(folder, record), record };
        for (const file of tableFiles(folder, record)) yield { file };
        for (const id of formerIdsOf(record))
          yield { file: formerPageFile(folder, record, id), isUnlisted: true };
      }
  }
}
