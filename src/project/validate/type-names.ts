import type { Said } from "../../messages/phrase.ts";
import { said } from "../../messages/phrase.ts";
import type { Json } from "../../model/json.ts";

/** The name of a type of JSON Schema, in words that an editor understands; several are given with commas. */
export function typeName(types: string): Said {
  const names = types.split(",").map((type) => said(`type/${type}` as "type/string"));
  return names.reduce((items, last) => said("list/or", { items, last }));
}

/** What a value is, as it would be named to its writer. */
export function foundType(value: Json | undefined): Said | string {
  if (value === null || value === undefined) return typeName("null");
  if (Array.isArray(value)) return typeName("array");
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return typeName(typeof value);
}
