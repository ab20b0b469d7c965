import type { Json, JsonObject } from "../../../model/json.ts";
import { isObject } from "../../../model/json.ts";
import type { Field } from "../../../model/shape.ts";
import type { Resolve } from "../../../project/schema/dereference.ts";
import { dereference } from "../../../project/schema/dereference.ts";
import { readField } from "../../../project/schema/read-shape.ts";

/** A property of a schema, a part of one, or what a list holds: with its keywords, without those of its own parts. */
export interface SchemaPart {
  /** The way to it, by which it is the same part in both states. */
  readonly key: string;
  /** The part that it is in; that of the schema as a whole has none. */
  readonly holder: string | undefined;
  readonly way: readonly Field[];
  readonly keywords: JsonObject;
  /** The names of its own properties, in the order in which pages show them. */
  readonly order: readonly string[];
}

/** Deeper schemas are cut off: one that contains itself would never end. */
const deepest = 8;

/** What stands in a part's own parts, or only says where they are. */
const inner: ReadonlySet<string> = new Set(["properties", "items", "required", "$defs"]);

/**
 * The parts of a schema, by their key: so that what changed in one is said of that one. Whether a property is required
 * stands with the property.
 * @param itemsField What the items of a list are called.
 */
export function schemaParts(
  schema: JsonObject,
  resolve: Resolve,
  itemsField: Field,
): ReadonlyMap<string, SchemaPart> {
  const parts = new Map<string, SchemaPart>();
  const add = (
    node: JsonObject,
    at: Omit<SchemaPart, "keywords" | "order">,
    isRequired: boolean,
    depth: number,
  ): void => {
    const members = Object.entries(node).filter(([name, value]) => !inner.has(name) || !isInner(value));
    const keywords = Object.fromEntries([...members, ...(isRequired ? [["required", true] as const] : [])]);
    const { properties, items, required } = node;
    parts.set(at.key, { ...at, keywords, order: isObject(properties) ? Object.keys(properties) : [] });
    if (depth >= deepest) return;
    const isNamed = new Set(Array.isArray(required) ? (required as readonly Json[]) : []);
    for (const [name, property] of Object.entries(isObject(properties) ? properties : {})) {
      if (!isObject(property)) continue;
      const child = dereference(property, resolve);
      const way = [...at.way, readField(name, child, { type: "scalar", value: "string" })];
      add(child, { key: `${at.key}/${name}`, holder: at.key, way }, isNamed.has(name), depth + 1);
    }
    if (!isObject(items)) return;
    const child = dereference(items, resolve);
    add(child, { key: `${at.key}[]`, holder: at.key, way: [...at.way, itemsField] }, false, depth + 1);
  };
  add(schema, { key: "", holder: undefined, way: [] }, false, 0);
  return parts;
}

/** What is no part, such as a keyword with a wrong value, is compared as it is. */
function isInner(value: Json): boolean {
  return isObject(value) || Array.isArray(value);
}
