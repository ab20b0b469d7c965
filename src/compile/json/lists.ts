import type { Catalogue, CatalogueRecord } from "../../model/catalogue.ts";
import type { Language } from "../../model/language.ts";
import type { OutputFile } from "../../model/output.ts";
import { relative } from "../address.ts";
import { listPath, listsOf } from "../table/lists.ts";
import { catalogueJson, toBytes } from "./catalogue.ts";

/**
 * The lists of a catalogue in a language, each a file of the same form as the whole, with the records of the list alone.
 * @param schema The path of that form's schema.
 * @param lineOf A record's JSON.
 */
export function* listFiles(
  catalogue: Catalogue,
  language: Language,
  schema: string,
  baseUrl: string | undefined,
  lineOf: (record: CatalogueRecord) => string,
): Iterable<OutputFile> {
  const { languages } = catalogue;
  for (const list of listsOf(catalogue)) {
    const path = listPath(list.name, language, "json");
    const contents = { schema: relative(path, schema), kinds: [list], lineOf };
    yield { path, content: toBytes(catalogueJson(catalogue, { languages, language }, baseUrl, contents)) };
  }
}
