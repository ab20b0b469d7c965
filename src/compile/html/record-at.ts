import type { Catalogue } from "../../model/catalogue.ts";
import type { CompileOptions, OutputFile } from "../../model/output.ts";
import { kindFolder, recordPage } from "../address.ts";
import { recordPageFile } from "./record.ts";
import { createSite, viewOf } from "./view.ts";

/**
 * The page of a record by its path in the output, found without listing all files; undefined when no record's own page
 * is there.
 */
export function recordPageAt(
  catalogue: Catalogue,
  options: CompileOptions,
  path: string,
): OutputFile | undefined {
  const language = catalogue.languages.find(({ tag }) => path.startsWith(`${tag}/`));
  if (!language) return undefined;
  const own = path.slice(language.tag.length + 1);
  for (const kind of catalogue.kinds.values()) {
    if (kind.page.mode !== "each" || !own.startsWith(kindFolder(kind))) continue;
    for (const record of catalogue.records.get(kind.name)?.values() ?? []) {
      if (recordPage(record)?.path !== own) continue;
      return recordPageFile(viewOf(createSite(catalogue, options), language, kindFolder(kind)), record);
    }
  }
  return undefined;
}
