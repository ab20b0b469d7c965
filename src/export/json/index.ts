import type { Catalogue } from "../../model/catalogue.ts";
import type { Exporter, OutputFile, Part, Piece } from "../../model/output.ts";
import { FileInParts, PlannedFile } from "../../model/output.ts";
import { Keys } from "../../site/keys.ts";
import { dataFolder, recordData, relative } from "../../present/address.ts";
import type { Block } from "../table/lists.ts";
import { listsOf } from "../table/lists.ts";
import { catalogueJson } from "./catalogue.ts";
import type { Edition } from "./edition.ts";
import { listFiles } from "./lists.ts";
import { recordJson } from "./record.ts";
import { renamedJson, renamedSchema } from "./renamed.ts";
import { catalogueSchema, dialect } from "./schema/catalogue.ts";
import { recordSchema } from "./schema/record.ts";

const schemaFolder = `${dataFolder}schema/`;
const renamedSchemaPath = `${schemaFolder}renamed.json`;

/**
 * The catalogue as JSON: a file per record, and one for each id that it had before, the whole in
 * each language and in all, the lists of each language, and the JSON Schema of all these, made from the kinds' schemas.
 */
export const json: Exporter = (catalogue, options) => {
  const { languages } = catalogue;
  const given: Given = {
    catalogue,
    all: { languages },
    baseUrl: options.baseUrl ?? catalogue.configuration.baseUrl,
    keys: Keys.of(catalogue, options.inputs),
  };
  const editions: readonly [string, Edition][] = [
    ...languages.map((language): [string, Edition] => [
      `catalogue.${language.tag}.json`,
      { languages, language },
    ]),
    ["catalogue.json", given.all],
  ];
  return [
    () => recordFiles(given),
    ...editions.map(
      ([name, edition]) =>
        () =>
          editionFiles(given, name, edition),
    ),
  ];
};

/** What all files are made from. */
interface Given {
  readonly catalogue: Catalogue;
  /** All languages. */
  readonly all: Edition;
  readonly baseUrl: string | undefined;
  readonly keys: Keys | undefined;
}

function* recordFiles({ catalogue, all, baseUrl, keys }: Given): Iterable<OutputFile> {
  yield { path: renamedSchemaPath, content: indented({ $schema: dialect, ...renamedSchema }) };
  for (const kind of catalogue.kinds.values()) {
    const schema = `${schemaFolder}${kind.name}.json`;
    yield { path: schema, content: indented({ $schema: dialect, ...recordSchema(kind, catalogue, all) }) };
    for (const record of catalogue.records.get(kind.name)?.values() ?? []) {
      const path = recordData(record);
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
}

/** The whole in an edition; the lists too, if it is of one language. */
function* editionFiles(
  { catalogue, baseUrl, keys }: Given,
  name: string,
  edition: Edition,
): Iterable<OutputFile> {
  yield { path: schemaFolder + name, content: indented(catalogueSchema(catalogue, edition)) };
  // Kinds without records are there as well.
  const lists = Array.from(
    catalogue.kinds.values(),
    (kind) =>
      listsOf(catalogue).find((list) => list.kind === kind && !list.collection) ?? { kind, blocks: [] },
  );
  const linesOf = blockLines(catalogue, edition, keys);
  const contents = { schema: `schema/${name}`, lists, linesOf };
  yield new FileInParts(dataFolder + name, () => catalogueJson(catalogue, edition, baseUrl, contents));
  if (edition.language) yield* listFiles(catalogue, edition.language, schemaFolder + name, baseUrl, linesOf);
}

/** The JSON of a block's records, one a line. Made once in an edition of one language: there they stand in several files. */
function blockLines(catalogue: Catalogue, edition: Edition, keys: Keys | undefined): (block: Block) => Part {
  const encoder = new TextEncoder();
  const made = new Map<Block, Piece>();
  const make = (block: Block): Piece => {
    const lines = block.map(
      (record) => `${JSON.stringify(record.id)}:${JSON.stringify(recordJson(record, catalogue, edition))}`,
    );
    return { bytes: encoder.encode(lines.join(",\n")) };
  };
  const makeOnce = (block: Block): Piece => {
    const piece = made.get(block) ?? make(block);
    made.set(block, piece);
    return piece;
  };
  return (block) => ({
    key: keys?.ofRecords(block),
    make: () => (edition.language ? makeOnce : make)(block),
  });
}

function indented(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
