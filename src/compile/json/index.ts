import type { Catalogue, CatalogueRecord } from "../../model/catalogue.ts";
import type { Exporter } from "../../model/output.ts";
import { PlannedFile } from "../../model/output.ts";
import { Keys } from "../keys.ts";
import { dataFolder, recordData, relative } from "../address.ts";
import { catalogueJson, toBytes } from "./catalogue.ts";
import type { Edition } from "./edition.ts";
import { listFiles } from "./lists.ts";
import { recordJson } from "./record.ts";
import { renamedJson, renamedSchema } from "./renamed.ts";
import { catalogueSchema, dialect } from "./schema/catalogue.ts";
import { recordSchema } from "./schema/record.ts";

const schemaFolder = `${dataFolder}schema/`;
const renamedSchemaPath = `${schemaFolder}renamed.json`;

/**
 * The catalogue as JSON: a file per record that has a page of its own, and one for each id that it had before, the whole in
 * each language and in all, the lists of each language, and the JSON Schema of all these, made from the kinds' schemas. The
 * large files come last.
 */
export const json: Exporter = function* (catalogue, options) {
  const { languages } = catalogue;
  const all: Edition = { languages };
  const editions: readonly [string, Edition][] = [
    ...languages.map((language): [string, Edition] => [
      `catalogue.${language.tag}.json`,
      { languages, language },
    ]),
    ["catalogue.json", all],
  ];
  const kinds = [...catalogue.kinds.values()].map((kind) => ({
    kind,
    records: [...(catalogue.records.get(kind.name)?.values() ?? [])],
  }));
  const baseUrl = options.baseUrl ?? catalogue.configuration.baseUrl;
  const keys = Keys.of(catalogue, options.inputs);

  yield { path: renamedSchemaPath, content: indented({ $schema: dialect, ...renamedSchema }) };
  for (const { kind, records } of kinds) {
    const schema = `${schemaFolder}${kind.name}.json`;
    yield { path: schema, content: indented({ $schema: dialect, ...recordSchema(kind, catalogue, all) }) };
    for (const record of records) {
      const path = recordData(record);
      if (path === undefined) break;
      const make = (): string =>
        indented({ $schema: relative(path, schema), ...recordJson(record, catalogue, all) });
      yield new PlannedFile(path, keys?.ofRecord(record, path, baseUrl ?? ""), make);
      for (const [former, content] of renamedJson(record))
        yield {
          path: former,
          content: indented({ $schema: relative(former, renamedSchemaPath), ...content }),
        };
    }
  }
  for (const [name, edition] of editions) {
    yield { path: schemaFolder + name, content: indented(catalogueSchema(catalogue, edition)) };
  }
  for (const [name, edition] of editions) {
    const lineOf = linesOf(catalogue, edition);
    const contents = { schema: `schema/${name}`, kinds, lineOf };
    yield new PlannedFile(dataFolder + name, undefined, () =>
      toBytes(catalogueJson(catalogue, edition, baseUrl, contents)),
    );
    if (edition.language) yield* listFiles(catalogue, edition.language, schemaFolder + name, baseUrl, lineOf);
  }
};

/** The JSON of records in an edition of one language, made once: they stand in several files. */
function linesOf(catalogue: Catalogue, edition: Edition): (record: CatalogueRecord) => string {
  const make = (record: CatalogueRecord): string => JSON.stringify(recordJson(record, catalogue, edition));
  if (!edition.language) return make;
  const lines = new Map<CatalogueRecord, string>();
  return (record) => {
    let line = lines.get(record);
    if (line === undefined) lines.set(record, (line = make(record)));
    return line;
  };
}

function indented(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
