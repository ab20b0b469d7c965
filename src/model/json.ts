/** Data as JSON knows it: what a YAML file of the catalogue holds. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object. Made by the loader without a prototype's keys in the way: ask with `Object.hasOwn`. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** Is it an object (not a list, not null)? */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
