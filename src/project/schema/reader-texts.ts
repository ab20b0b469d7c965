import type { Localized, Path } from "../../model/diagnostic.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import { isObject } from "../../model/json.ts";
import type { Resolve } from "./dereference.ts";

/** A text for readers that stands in a schema or in the configuration. */
export interface ReaderText {
  /** Where the localized value stands in the file. */
  readonly path: Path;
  readonly value: Localized;
  /** Is it Markdown, or one line? */
  readonly format: "text" | "markdown";
}

/** What a schema of the toolkit names a text in every language by. */
const localized = "#/$defs/localized";
/** Deeper files are none that the toolkit accepts. */
const deepest = 64;

/**
 * The texts for readers of a file of the catalogue's own, found by its schema: no list says where they stand.
 * @param data A schema or the configuration.
 * @param schema What describes it: the meta-schema, or that of the configuration.
 */
export function readerTexts(data: Json, schema: JsonObject, resolve: Resolve, path: Path = []): ReaderText[] {
  if (path.length > deepest) return [];
  const format = formatOf(schema);
  if (format !== undefined) return isObject(data) ? [{ path, value: data as Localized, format }] : [];
  // What a `$ref` names holds as well as what stands beside it: both may say what is in the data.
  const named = typeof schema["$ref"] === "string" ? resolve(schema["$ref"]) : undefined;
  const others = named ? [...branchesOf(schema), named] : branchesOf(schema);
  return [
    ...inner(data, schema, resolve, path),
    ...others.flatMap((other) => readerTexts(data, other, resolve, path)),
  ];
}

function formatOf(schema: JsonObject): ReaderText["format"] | undefined {
  if (schema["$ref"] === localized) return "text";
  const format = schema["x-localized"];
  return format === "text" || format === "markdown" ? format : undefined;
}

function branchesOf({ oneOf, anyOf }: JsonObject): JsonObject[] {
  return [oneOf, anyOf].flatMap((branches) =>
    Array.isArray(branches) ? (branches as JsonObject[]).filter(isObject) : [],
  );
}

function inner(data: Json, schema: JsonObject, resolve: Resolve, path: Path): ReaderText[] {
  const { items, properties, additionalProperties: others } = schema;
  if (Array.isArray(data)) {
    return isObject(items)
      ? (data as readonly Json[]).flatMap((item, index) =>
          readerTexts(item, items, resolve, [...path, index]),
        )
      : [];
  }
  if (!isObject(data)) return [];
  return Object.entries(data).flatMap(([name, value]) => {
    const property = isObject(properties) && Object.hasOwn(properties, name) ? properties[name] : others;
    return isObject(property) ? readerTexts(value, property, resolve, [...path, name]) : [];
  });
}
