import type { Exporter } from "../../model/output.ts";
import { dataFolder, recordData, relative } from "../address.ts";
import { catalogueJson, toBytes } from "./catalogue.ts";
import type { Edition } from "./edition.ts";
import { recordJson } from "./record.ts";
import { catalogueSchema, dialect } from "./schema/catalogue.ts";
import { recordSchema } from "./schema/record.ts";

const schemaFolder = `${dataFolder}schema/`;

/**
 * The catalogue as JSON: a file per record that has a page of its own, the whole in each language and in all, and the JSON
 * Schema of each of these, made from the kinds' schemas. The large files come last.
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
  const baseUrl = options.baseUrl ?? catalogue.configuration.baseUrl;

  for (const kind of catalogue.kinds.values()) {
    const schema = `${schemaFolder}${kind.name}.json`;
    yield { path: schema, content: indented({ $schema: dialect, ...recordSchema(kind, catalogue, all) }) };
    for (const record of catalogue.records.get(kind.name)?.values() ?? []) {
      const path = recordData(record);
      if (path === undefined) break;
      yield {
        path,
        content: indented({ $schema: relative(path, schema), ...recordJson(record, catalogue, all) }),
      };
    }
  }
  for (const [name, edition] of editions) {
    yield { path: schemaFolder + name, content: indented(catalogueSchema(catalogue, edition)) };
  }
  for (const [name, edition] of editions) {
    yield {
      path: dataFolder + name,
      content: toBytes(catalogueJson(catalogue, edition, `schema/${name}`, baseUrl)),
    };
  }
};

function indented(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
