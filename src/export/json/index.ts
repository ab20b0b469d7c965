import type { CatalogueRecord } from "../../model/catalogue.ts";
import type { Exporter, OutputFile } from "../../model/output.ts";
import { FileInParts, PlannedFile } from "../../model/output.ts";
import { catalogueData, dataFolder, recordData, relative } from "../../present/address.ts";
import type { Given } from "./catalogue.ts";
import { catalogueJson } from "./catalogue.ts";
import type { JsonEdition } from "./edition.ts";
import { recordJson } from "./record.ts";
import { renamedJson, renamedSchema } from "./renamed.ts";
import { catalogueSchema, dialect } from "./schema/catalogue.ts";
import { recordSchema } from "./schema/record.ts";

const schemaFolder = `${dataFolder}schema/`;
const renamedSchemaPath = `${schemaFolder}renamed.json`;

/**
 * The catalogue as JSON: a file per record, and one for each id that it had before, the whole in
 * each language and in all, and the JSON Schema of all these, made from the kinds' schemas.
 */
export const jsonExporter: Exporter = function* (catalogue, options) {
  const { languages, configuration } = catalogue;
  const baseUrl = options.baseUrl ?? configuration.baseUrl;
  const given: Given = { catalogue, baseUrl, versions: options.versions };
  yield* recordFiles(given);
  for (const language of languages) yield* editionFiles(given, { languages, language });
  yield* editionFiles(given, { languages });
};

function* recordFiles(given: Given): Iterable<OutputFile> {
  const { catalogue } = given;
  const edition = { languages: catalogue.languages };
  yield { path: renamedSchemaPath, content: indented({ $schema: dialect, ...renamedSchema }) };
  for (const kind of catalogue.kinds.values()) {
    const schema = `${schemaFolder}${kind.name}.json`;
    yield {
      path: schema,
      content: indented({ $schema: dialect, ...recordSchema(kind, catalogue, edition) }),
    };
    for (const record of catalogue.records.get(kind.name)?.values() ?? []) {
      yield recordFile(given, record, schema);
      for (const [path, content] of renamedJson(record))
        yield { path, content: oneLine({ $schema: relative(path, renamedSchemaPath), ...content }) };
    }
  }
}

function recordFile(
  { catalogue, baseUrl = "", versions }: Given,
  record: CatalogueRecord,
  schema: string,
): OutputFile {
  const { languages } = catalogue;
  const path = recordData(record);
  return new PlannedFile(path, versions && `${versions.page(record)} ${baseUrl}`, () =>
    oneLine({ $schema: relative(path, schema), ...recordJson(record, catalogue, { languages }) }),
  );
}

/** The whole in an edition. */
function* editionFiles(given: Given, edition: JsonEdition): Iterable<OutputFile> {
  const path = catalogueData(edition.language);
  const schema = schemaFolder + path.slice(dataFolder.length);
  yield { path: schema, content: indented(catalogueSchema(given.catalogue, edition)) };
  yield new FileInParts(path, () => catalogueJson(given, edition, relative(path, schema)));
}

/** What people read. */
function indented(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** What programs read, of which there is a file for each record. */
function oneLine(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
