import { said } from "../../messages/phrase.ts";
import { configurationFile } from "../../model/configuration-file.ts";
import type { CatalogueRecord } from "../../model/catalogue.ts";
import type { Path } from "../../model/diagnostic.ts";
import type { JsonObject } from "../../model/json.ts";
import { isObject } from "../../model/json.ts";
import type { Field, Kind } from "../../model/shape.ts";
import type { Toolkit } from "../../model/toolkit.ts";
import { readerTexts } from "../../project/schema/reader-texts.ts";
import { valueAt } from "../../model/pointer.ts";
import { resolver } from "../../project/schema/dereference.ts";
import type { RecordText } from "./translatable-texts.ts";
import { encoded, textIn } from "./translatable-texts.ts";

/** Schemas and the configuration, as far as their texts are translated. */
export interface CatalogueFiles {
  readonly kinds: ReadonlyMap<string, Kind>;
  /** `varbook.config.yaml` as it is written. */
  readonly settings: JsonObject;
}

interface Sort {
  /** The id of the toolkit's schema that says where texts stand. */
  readonly schema: string;
  readonly name: "configuration" | "schema";
}

const configuration: Sort = { schema: "varbook/config.schema.json", name: "configuration" };
const schemas: Sort = { schema: "varbook/vocabulary.schema.json", name: "schema" };

/** The texts for readers that stand in the configuration and in schemas, as if these were records: file by file, in the order of the file. */
export function fileTexts({ kinds, settings }: CatalogueFiles, toolkit: Toolkit): RecordText[] {
  return [
    ...textsOfFile(configurationFile, settings, configuration, toolkit),
    ...[...kinds.values()].flatMap(({ file, schema }) => textsOfFile(file, schema, schemas, toolkit)),
  ];
}

function textsOfFile(
  file: string,
  data: JsonObject,
  sort: Sort,
  { schemas: toolkitSchemas }: Toolkit,
): RecordText[] {
  const schema = toolkitSchemas.get(sort.schema);
  if (!isObject(schema)) return [];
  const record = fileRecord(file, data, sort);
  return readerTexts(data, schema, resolver(schema, toolkitSchemas)).map(({ path, value, format }) => {
    const field = fieldOf(data, path, format);
    return {
      record,
      name: path.map((step) => encoded(String(step))).join("."),
      path,
      top: field,
      field,
      format,
      in: (language) => textIn(value as JsonObject, language),
    };
  });
}

/** A file as a record: named by its file, shown in no list. */
function fileRecord(file: string, data: JsonObject, { name }: Sort): CatalogueRecord {
  const { en, ...label } = said(`file/${name}`);
  const kind: Kind = {
    name,
    title: en.charAt(0).toUpperCase() + en.slice(1),
    label: { one: label, other: label },
    file,
    schema: {},
    files: { path: file, holds: "record" },
    page: { mode: "none" },
    sections: [],
    fields: [],
    roles: new Map(),
  };
  return { kind, id: file.slice(file.lastIndexOf("/") + 1), data, status: undefined, file, path: [] };
}

/** What the text belongs to: the property of the schema by its title, else the entry of the configuration. */
function fieldOf(data: JsonObject, path: Path, format: RecordText["format"]): Field {
  const names = path.filter((step) => typeof step === "string");
  const titles = path.map((_, at) => valueAt(data, [...path.slice(0, at), "title"]));
  return {
    name: names.findLast((step) => step.startsWith("x-")) ?? names.join("."),
    title: titles.findLast((title) => typeof title === "string") ?? names.join("."),
    shape: { type: "localized", format },
    hidden: false,
    derived: false,
    order: 0,
  };
}
