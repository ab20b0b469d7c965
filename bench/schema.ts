import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Json, JsonObject } from "../src/model/json.ts";
import { isObject } from "../src/model/json.ts";
import { prepareSchema } from "../src/project/schema/prepare.ts";

/** The schema of variables as one plain JSON Schema, so that other validators do the same work as varbook. */
export function plainSchema(root: string): Json {
  const read = (path: string): JsonObject => JSON.parse(readFileSync(join(root, path), "utf8")) as JsonObject;
  const shared = read("src/project/schemas/record.schema.json")["$defs"] ?? {};
  const { $id: _, ...own } = read("schemas/variable.schema.json");
  return prepareSchema(plain({ ...own, $defs: shared }), ["fr", "nl"]);
}

/** Without what only varbook understands, apart from what says how a value is built; with references into the same file. */
function plain(schema: Json): Json {
  if (Array.isArray(schema)) return (schema as readonly Json[]).map(plain);
  if (!isObject(schema)) return schema;
  const entries = Object.entries(schema)
    .filter(([key]) => !key.startsWith("x-") || built.has(key))
    .map(([key, value]): [string, Json] => [
      key,
      key === "$ref" && typeof value === "string" ? value.replace(/^[^#]*/, "") : plain(value),
    ]);
  return Object.fromEntries(entries);
}

const built: ReadonlySet<string> = new Set(["x-localized", "x-reference", "x-derived"]);
