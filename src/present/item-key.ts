import type { Json } from "../model/json.ts";
import { isObject } from "../model/json.ts";
import type { Shape } from "../model/shape.ts";
import { keyField } from "../model/shape-parts.ts";

/** By what marks of confirmation know an item of a list: itself, when it is a text, else its property of role `key`. */
export function itemKey(shape: Shape, item: Json): string | undefined {
  if (typeof item === "string") return item;
  const field = keyField(shape);
  const key = field && isObject(item) ? item[field.name] : undefined;
  return typeof key === "string" ? key : undefined;
}
