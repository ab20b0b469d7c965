import type { Catalogue, CatalogueRecord } from "../model/catalogue.ts";
import type { CompileOptions, OutputFile } from "../model/output.ts";
import { kindFolder, recordPage } from "../present/address.ts";
import { recordPageFile } from "./record.ts";
import type { Site } from "./page-context.ts";
import { createSite, pageContext } from "./page-context.ts";

/**
 * Finds the pages of records by their path in the output, without listing all files. What they share is made with the
 * first one.
 * @returns Gives the page at a path; undefined when no record's own page is there.
 */
export function recordPages(
  catalogue: Catalogue,
  options: CompileOptions,
): (path: string) => OutputFile | undefined {
  let site: Site | undefined;
  return (path) => {
    const language = catalogue.languages.find(({ tag }) => path.startsWith(`${tag}/`));
    const record = language && recordAt(catalogue, path.slice(language.tag.length + 1));
    if (!record) return undefined;
    site ??= createSite(catalogue, options);
    return recordPageFile(pageContext(site, language, kindFolder(record.kind)), record);
  };
}

/** @param path Relative to a language's folder. */
function recordAt({ kinds, records }: Catalogue, path: string): CatalogueRecord | undefined {
  for (const kind of kinds.values()) {
    if (kind.page.mode !== "each" || !path.startsWith(kindFolder(kind))) continue;
    for (const record of records.get(kind.name)?.values() ?? [])
      if (recordPage(record)?.path === path) return record;
  }
  return undefined;
}
