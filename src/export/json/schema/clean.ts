import type { Json, JsonObject } from "../../../model/json.ts";
import { isObject } from "../../../model/json.ts";
import { maps } from "../../../project/schema/keywords.ts";
import type { Resolve } from "../../../project/schema/dereference.ts";
import { dereference } from "../../../project/schema/dereference.ts";

/** Keywords that speak of the source file, or of values that another edition does not have. */
const dropped = new Set(["$schema", "$id", "$defs", "$comment", "default", "examples"]);

/** Keywords whose value is data, not a schema. */
const data = new Set(["enum", "const", "required"]);

/** Deeper schemas are cut off: one that contains itself would never end. */
const deepest = 16;

/** A schema in plain JSON Schema that needs no other file: without the toolkit's annotations, with what `$ref` names in its place. */
export function clean(schema: JsonObject, resolve: Resolve, depth = 0): JsonObject {
  const cleaned: Record<string, Json> = {};
  for (const [keyword, value] of Object.entries(dereference(schema, resolve))) {
    if (keyword.startsWith("x-") || keyword === "$ref" || dropped.has(keyword)) continue;
    cleaned[keyword] = data.has(keyword) ? value : cleanValue(keyword, value, resolve, depth + 1);
  }
  return cleaned;
}

function cleanValue(keyword: string, value: Json, resolve: Resolve, depth: number): Json {
  if (depth > deepest) return Array.isArray(value) ? [] : isObject(value) ? {} : value;
  if (Array.isArray(value))
    return (value as readonly Json[]).map((item) => cleanValue("", item, resolve, depth));
  if (!isObject(value)) return value;
  if (!maps.has(keyword)) return clean(value, resolve, depth);
  return Object.fromEntries(
    Object.entries(value).map(([name, schema]) => [name, cleanValue("", schema, resolve, depth)]),
  );
}
