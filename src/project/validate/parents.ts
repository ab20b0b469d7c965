import type { Field } from "../../model/shape.ts";
import { fieldsOf } from "../../model/shape-parts.ts";

/** The properties in which one of this name may stand, as the schema has them; "" for the record itself. */
export function parentsOf(name: string, fields: readonly Field[], parent = ""): string[] {
  const direct = fields.some((field) => field.name === name && !field.derived) ? [parent] : [];
  const inner = fields.flatMap((field) => parentsOf(name, fieldsOf(field.shape), field.name));
  return [...new Set([...direct, ...inner])];
}
