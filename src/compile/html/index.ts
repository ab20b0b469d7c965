import type { CatalogueRecord } from "../../model/catalogue.ts";
import type { Exporter, OutputFile } from "../../model/output.ts";
import { formerIdsOf } from "../../link/former-ids.ts";
import { kindFolder } from "../address.ts";
import { allRecordsFile } from "./all-records.ts";
import { entranceFile } from "./entrance.ts";
import { formerPageFile } from "./former.ts";
import { homeFile } from "./home.ts";
import { notFoundFile } from "./not-found.ts";
import { roleText } from "./record-text.ts";
import { recordPageFile } from "./record.ts";
import { searchFile } from "./search.ts";
import type { SitemapEntry } from "./sitemap.ts";
import { sitemapFiles } from "./sitemap.ts";
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
    if (!isUnlisted) entries.push({ path: file.path, updated: record && roleText(record, "updated") });
    yield file;
  }
  if (site.baseUrl !== undefined) yield* sitemapFiles(site.baseUrl, entries);
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
    for (const kind of kinds.values()) {
      const own = records.get(kind.name)?.values() ?? [];
      const folder = viewOf(site, language, kindFolder(kind));
      if (kind.page.mode === "one") yield { file: allRecordsFile(folder, kind, own) };
      else if (kind.page.mode === "each")
        for (const record of own) {
          yield { file: recordPageFile(folder, record), record };
          for (const id of formerIdsOf(record))
            yield { file: formerPageFile(folder, record, id), isUnlisted: true };
        }
    }
  }
}
