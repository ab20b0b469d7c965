import type { Json } from "./json.ts";
import { isObject } from "./json.ts";

/** Is it the same data? The order of keys does not matter. */
export function isEqual(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    const items = other as readonly Json[];
    return one.length === items.length && one.every((item, index) => isEqual(item as Json, items[index]));
  }
  if (!isObject(one) || !isObject(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isEqual(one[key], other[key]))
  );
}
