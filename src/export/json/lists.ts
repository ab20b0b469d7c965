import type { Catalogue } from "../../model/catalogue.ts";
import type { Language } from "../../model/language.ts";
import type { OutputFile, Part } from "../../model/output.ts";
import { FileInParts } from "../../model/output.ts";
import { relative } from "../../present/address.ts";
import type { Block } from "../table/lists.ts";
import { listPath, listsOf } from "../table/lists.ts";
import { catalogueJson } from "./catalogue.ts";

/**
 * The lists of a catalogue in a language, each a file of the same form as the whole, with the records of the list alone.
 * @param schema The path of that form's schema.
 * @param linesOf The JSON of records.
 */
export function* listFiles(
  catalogue: Catalogue,
  language: Language,
  schema: string,
  baseUrl: string | undefined,
  linesOf: (block: Block) => Part,
): Iterable<OutputFile> {
  const { languages } = catalogue;
  for (const list of listsOf(catalogue)) {
    const path = listPath(list.name, language, "json");
    const contents = { schema: relative(path, schema), lists: [list], linesOf };
    yield new FileInParts(path, () => catalogueJson(catalogue, { languages, language }, baseUrl, contents));
  }
}
