import type { Field, Shape } from "../../model/shape.ts";

/** The properties in which one of this name may stand, as the schema has them; "" for the record itself. */
export function parentsOf(name: string, fields: readonly Field[], parent = ""): string[] {
  const own = fields.some((field) => field.name === name && !field.derived) ? [parent] : [];
  const inner = fields.flatMap((field) => parentsOf(name, fieldsIn(field.shape), field.name));
  return [...new Set([...own, ...inner])];
}

function fieldsIn(shape: Shape): readonly Field[] {
  if (shape.type === "list") return fieldsIn(shape.items);
  return shape.type === "object" ? shape.fields : [];
}
