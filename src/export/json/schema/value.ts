import type { Json, JsonObject } from "../../../model/json.ts";
import { isObject } from "../../../model/json.ts";
import type { Field, Kind, LocalizedShape, ScalarShape, Shape } from "../../../model/shape.ts";
import { kindData } from "../../../present/address.ts";
import type { Resolve } from "../../../project/schema/dereference.ts";
import { dereference } from "../../../project/schema/dereference.ts";
import type { JsonEdition } from "../edition.ts";
import { textSchema } from "../edition.ts";
import { clean } from "./clean.ts";

/** What a schema is made with: how localized values are written, and how to find what a `$ref` names. */
export interface Making {
  readonly edition: JsonEdition;
  readonly resolve: Resolve;
  readonly kinds: ReadonlyMap<string, Kind>;
}

/** Says where the files of a kind's records are, relative to the root of the published catalogue. */
export function fileOf(name: string, { kinds }: Pick<Making, "kinds">): string {
  const kind = kinds.get(name);
  return kind ? `The ${name} with the id stands in ${kindData(kind)}.` : "";
}

/**
 * The schema of a value in the JSON. What the value is follows from its shape; what constrains it, from the source.
 * @param source The kind's own schema of the value; empty when it stands in a file that is not at hand.
 */
export function valueSchema(shape: Shape, source: JsonObject, making: Making): JsonObject {
  const resolved = dereference(source, making.resolve);
  switch (shape.type) {
    case "localized":
      return localizedSchema(shape, resolved, making);
    case "reference":
      return {
        type: "string",
        ...clean(resolved, making.resolve),
        $comment: `An id. ${fileOf(shape.kind, making)}`,
      };
    case "list": {
      const { items, ...rest } = resolved;
      return {
        ...clean(rest, making.resolve),
        type: "array",
        items: valueSchema(shape.items, isObject(items) ? items : {}, making),
      };
    }
    case "object": {
      const { properties, ...rest } = resolved;
      return {
        ...clean(rest, making.resolve),
        type: "object",
        properties: fieldsSchema(shape.fields, properties, making),
      };
    }
    case "scalar":
      return scalarSchema(shape, resolved, making);
  }
}

/** The `properties` of an object's fields. A derived field is a text per language. */
export function fieldsSchema(
  fields: readonly Field[],
  sources: Json | undefined,
  making: Making,
): JsonObject {
  const schemas = fields.map(({ name, shape, title, derived }): [string, Json] => {
    const source = isObject(sources) && isObject(sources[name]) ? sources[name] : {};
    if (derived) return [name, { ...clean(source, making.resolve), ...textSchema(making.edition) }];
    return [name, { title, ...valueSchema(shape, source, making) }];
  });
  return Object.fromEntries(schemas);
}

function localizedSchema(
  { format }: LocalizedShape,
  resolved: JsonObject,
  { edition, resolve }: Making,
): JsonObject {
  const { additionalProperties, title, description, deprecated } = resolved;
  const constraint = isObject(additionalProperties) ? clean(additionalProperties, resolve) : {};
  const value = format === "words" ? { type: "array", items: { type: "string" } } : { type: "string" };
  return {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(deprecated !== undefined && { deprecated }),
    ...textSchema(edition, { ...value, ...constraint }),
  };
}

function scalarSchema({ value, labels }: ScalarShape, resolved: JsonObject, { resolve }: Making): JsonObject {
  if (Object.keys(resolved).length === 0)
    return labels ? { enum: Object.keys(labels) } : { type: value === "date" ? "string" : value };
  return clean(resolved, resolve);
}
