import type { CatalogueRecord } from "../../model/catalogue.ts";
import type { Exporter, OutputFile } from "../../model/output.ts";
import { formerIdsOf } from "../../link/former-ids.ts";
import { kindFolder } from "../address.ts";
import { allRecordsFile } from "./all-records.ts";
import { browseFiles } from "./browse/index.ts";
import { comparableRecords } from "../comparison/comparable.ts";
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
import { tableFile } from "./table-file.ts";
import type { Site } from "./view.ts";
import { createSite, viewOf } from "./view.ts";

/**
 * The pages: the choice of language, for each language its home, its search and the pages of every kind, and what
 * they need besides. The same files in the same order for the same catalogue.
 */
export const html: Exporter = function* html(catalogue, options) {
  const site = createSite(catalogue, options);
  const entries: SitemapEntry[] = [];
  for (const [name, content] of options.assets) yield { path: `assets/${name}`, content };
  yield entranceFile(site);
  yield notFoundFile(site);
  for (const { file, record, isUnlisted } of pages(site)) {
    if (!isUnlisted && file.path.endsWith(".html"))
      entries.push({ path: file.path, updated: record && roleText(record, "updated") });
    yield file;
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

function* pages(site: Site): Iterable<Made> {
  const { languages, kinds, records } = site.catalogue;
  for (const language of languages) {
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
          const table = tableFile(folder, record);
          if (table) yield { file: table };
          for (const id of formerIdsOf(record))
            yield { file: formerPageFile(folder, record, id), isUnlisted: true };
        }
    }
  }
}
