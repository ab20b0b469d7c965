import type { Localized } from "../../model/diagnostic.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import { isObject } from "../../model/json.ts";
import type {
  ChangeRule,
  ChangeWeight,
  Display,
  Field,
  Inverse,
  LocalizedFormat,
  Role,
  ScalarShape,
  Shape,
  Template,
} from "../../model/shape.ts";
import type { Resolve } from "./dereference.ts";
import { dereference } from "./dereference.ts";

/** Deeper schemas are cut off: a schema that contains itself would never end. */
const deepest = 16;

/**
 * Reads a schema that the meta-schema has accepted.
 * @returns The fields of its `properties`, in their order.
 */
export function readFields(schema: JsonObject, resolve: Resolve, depth = 0): Field[] {
  const properties = schema["properties"];
  if (!isObject(properties)) return [];
  return Object.entries(properties).flatMap(([name, property]) => {
    if (!isObject(property)) return [];
    const resolved = dereference(property, resolve);
    return [readField(name, resolved, readShape(resolved, resolve, depth))];
  });
}

/** A property of a schema, whose `$ref` is followed. */
export function readField(name: string, schema: JsonObject, shape: Shape): Field {
  const label = schema["x-label"];
  const facet = schema["x-facet"];
  const help = schema["x-help"];
  const description = readDescription(schema);
  const examples = schema["examples"];
  const example = Array.isArray(examples) ? (examples as readonly Json[])[0] : undefined;
  return {
    name,
    title: typeof schema["title"] === "string" ? schema["title"] : name,
    shape,
    hidden: schema["x-display"] === "hidden",
    derived: schema["x-derived"] === true,
    order: typeof schema["x-order"] === "number" ? schema["x-order"] : 0,
    ...(isObject(label) && { label: label as Localized }),
    ...(description && { description }),
    ...(example !== undefined && { example }),
    ...(isObject(help) && { help: help as Localized }),
    ...(isObject(facet) && { facet: facet as Localized }),
    ...(typeof schema["x-role"] === "string" && { role: schema["x-role"] as Role }),
    ...readChange(schema["x-change"]),
    ...(typeof schema["x-section"] === "string" && { section: schema["x-section"] }),
  };
}

/** One weight for every change, or one for each thing that may happen to the value. */
function readChange(change: Json | undefined): { change?: ChangeRule } {
  if (typeof change === "string") return { change: { changed: change as ChangeWeight } };
  return isObject(change) ? { change: change as unknown as ChangeRule } : {};
}

/** The English of JSON Schema's own keyword, and the other languages of `x-description`. */
function readDescription(schema: JsonObject): Localized | undefined {
  const { description, "x-description": translations } = schema;
  const english = typeof description === "string" ? { en: description } : undefined;
  return isObject(translations) ? { ...english, ...(translations as Localized) } : english;
}

function readShape(schema: JsonObject, resolve: Resolve, depth: number): Shape {
  const display = readDisplay(schema);
  const localized = schema["x-localized"];
  if (typeof localized === "string") {
    const most = isObject(schema["additionalProperties"]) && schema["additionalProperties"]["maxLength"];
    return {
      type: "localized",
      format: localized as LocalizedFormat,
      ...(typeof most === "number" && { maxLength: most }),
    };
  }
  const reference = schema["x-reference"];
  if (typeof reference === "string") {
    const inverse = schema["x-inverse"];
    return {
      type: "reference",
      kind: reference,
      ...(isObject(inverse) && { inverse: readInverse(inverse) }),
      ...display,
    };
  }
  const items = schema["items"];
  if (isObject(items) && depth < deepest) {
    return { type: "list", items: readShape(dereference(items, resolve), resolve, depth + 1), ...display };
  }
  if (isObject(schema["properties"]) && depth < deepest) {
    const requested = schema["x-display"];
    return {
      type: "object",
      fields: readFields(schema, resolve, depth + 1),
      ...(isObject(requested) &&
        Array.isArray(requested["sentence"]) && { sentence: requested["sentence"] as Template[] }),
    };
  }
  const labels = schema["x-labels"];
  return {
    type: "scalar",
    value: scalarType(schema),
    ...(isObject(labels) && { labels: labels as Readonly<Record<string, Localized>> }),
    ...display,
  };
}

function readDisplay(schema: JsonObject): { display?: Display } {
  const display: Json | undefined = schema["x-display"];
  return typeof display === "string" ? { display: display as Display } : {};
}

function readInverse(inverse: JsonObject): Inverse {
  return { name: String(inverse["name"]), label: inverse["x-label"] as unknown as Localized };
}

function scalarType(schema: JsonObject): ScalarShape["value"] {
  if (schema["format"] === "date") return "date";
  const type = schema["type"];
  return type === "integer" || type === "number" || type === "boolean" ? type : "string";
}
