import type { Json, JsonObject } from "../../model/json.ts";
import { isObject } from "../../model/json.ts";
import { data, maps } from "./keywords.ts";

const url = "^https?://[^\\s<>\"'`{}|\\\\^]+$";

/**
 * A schema as a validator sees it: the meaning of the x- keywords written out in plain JSON Schema.
 * @param languages The tags of the catalogue's languages: the only keys of a localized value.
 */
export function prepareSchema(schema: Json, languages: readonly string[]): Json {
  if (Array.isArray(schema)) return (schema as readonly Json[]).map((item) => prepareSchema(item, languages));
  if (!isObject(schema)) return schema;
  if (schema["x-derived"] === true) return false;
  const localized = schema["x-localized"];
  if (typeof localized === "string") return localizedSchema(schema, localized, languages);
  const prepared: Record<string, Json> = {};
  if (typeof schema["x-reference"] === "string") Object.assign(prepared, { type: "string", minLength: 1 });
  for (const [key, value] of Object.entries(schema)) {
    if (data.has(key)) prepared[key] = value;
    else if (maps.has(key) && isObject(value)) prepared[key] = prepareMap(value, languages);
    else prepared[key] = prepareSchema(value, languages);
  }
  return prepared;
}

function prepareMap(schemas: JsonObject, languages: readonly string[]): JsonObject {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, prepareSchema(schema, languages)]),
  );
}

function localizedSchema(schema: JsonObject, format: string, languages: readonly string[]): JsonObject {
  const constraint = isObject(schema["additionalProperties"]) ? schema["additionalProperties"] : {};
  const value: JsonObject =
    format === "words"
      ? { type: "array", items: { type: "string", pattern: "\\S" }, ...constraint }
      : { type: "string", pattern: format === "url" ? url : "\\S", ...constraint };
  const { additionalProperties: _, properties: __, required: ___, ...rest } = schema;
  return {
    ...rest,
    type: "object",
    properties: Object.fromEntries(languages.map((tag) => [tag, value])),
    additionalProperties: false,
    minProperties: 1,
  };
}
