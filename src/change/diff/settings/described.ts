import type { Json, JsonObject } from "../../../model/json.ts";
import { isObject } from "../../../model/json.ts";
import type { Field, LocalizedFormat, ObjectShape, ScalarShape, Shape } from "../../../model/shape.ts";
import type { Resolve } from "../../../project/schema/dereference.ts";
import { dereference } from "../../../project/schema/dereference.ts";
import { readField } from "../../../project/schema/read-shape.ts";

/** What a schema of the toolkit names a text in every language by. */
const localized: ReadonlySet<Json | undefined> = new Set(["#/$defs/localized", "#/$defs/forEditors"]);

/** Deeper files are none that the toolkit accepts. */
const deepest = 12;

/**
 * The shape of a file that is no record, by the toolkit's schema for it: like that of a record, and maps, whose names are
 * free. Of several branches the one counts that has parts.
 */
export function describedShape(schema: JsonObject, resolve: Resolve, depth = 0): Shape {
  if (localized.has(schema["$ref"])) return { type: "localized", format: "text" };
  const resolved = dereference(schema, resolve);
  const format = resolved["x-localized"];
  if (typeof format === "string") return { type: "localized", format: format as LocalizedFormat };
  if (depth > deepest) return plain(resolved);
  if (isObject(resolved["properties"]) || isObject(resolved["additionalProperties"]))
    return describedObject(resolved, resolve, depth);
  if (isObject(resolved["items"]))
    return { type: "list", items: describedShape(resolved["items"], resolve, depth + 1) };
  const shapes = branchesOf(resolved).map((branch) => describedShape(branch, resolve, depth + 1));
  return shapes.find(({ type }) => type !== "scalar") ?? plain(resolved);
}

/** The shape of an object: what it may hold by name, and what else. */
export function describedObject(schema: JsonObject, resolve: Resolve, depth = 0): ObjectShape {
  const { properties, additionalProperties: others } = schema;
  return {
    type: "object",
    fields: describedFields(isObject(properties) ? properties : {}, resolve, depth),
    ...(isObject(others) && { others: describedShape(others, resolve, depth + 1) }),
  };
}

/** The fields of some properties. */
export function describedFields(properties: JsonObject, resolve: Resolve, depth = 0): Field[] {
  return Object.entries(properties).flatMap(([name, property]) =>
    isObject(property)
      ? [readField(name, dereference(property, resolve), describedShape(property, resolve, depth + 1))]
      : [],
  );
}

function branchesOf({ oneOf, anyOf }: JsonObject): JsonObject[] {
  return [oneOf, anyOf].flatMap((branches) =>
    Array.isArray(branches) ? (branches as readonly Json[]).filter(isObject) : [],
  );
}

function plain({ "x-labels": labels }: JsonObject): ScalarShape {
  return {
    type: "scalar",
    value: "string",
    ...(isObject(labels) && { labels: labels as unknown as NonNullable<ScalarShape["labels"]> }),
  };
}
