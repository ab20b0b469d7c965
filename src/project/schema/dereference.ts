import type { Json, JsonObject } from "../../model/json.ts";
import { isObject } from "../../model/json.ts";

/** Finds the schema that a `$ref` names: in the same file (`#/…`) or in one of the toolkit's (`varbook/….schema.json#/…`). */
export type Resolve = (reference: string) => JsonObject | undefined;

/**
 * @param root The schema in which the `$ref`s stand.
 * @param others Schemas of other files by `$id`.
 */
export function resolver(root: JsonObject, others: ReadonlyMap<string, Json>): Resolve {
  return (reference) => {
    const [file = "", pointer = ""] = reference.split("#", 2);
    let at: Json | undefined = file === "" ? root : others.get(file);
    for (const step of pointer.split("/").slice(1)) {
      if (!isObject(at)) return undefined;
      const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
      at = Object.hasOwn(at, key) ? at[key] : undefined;
    }
    return isObject(at) ? at : undefined;
  };
}

/** The schema with what its `$ref` names merged in; its own keywords go first. Circular references end after 32 steps. */
export function dereference(schema: JsonObject, resolve: Resolve): JsonObject {
  let merged = schema;
  for (let steps = 0; steps < 32; steps++) {
    const reference: Json | undefined = merged["$ref"];
    if (typeof reference !== "string") return merged;
    const { $ref: _, ...keywords } = merged;
    merged = { ...resolve(reference), ...keywords };
  }
  return merged;
}
