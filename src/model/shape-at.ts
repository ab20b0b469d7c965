import type { Path } from "./diagnostic.ts";
import type { Field, Shape } from "./shape.ts";

/**
 * What the schema says of the value at a path.
 * @returns The innermost property on the way, and the shape of the value itself; each undefined where the schema does not know it.
 */
export function shapeAt(fields: readonly Field[], path: Path): { field?: Field; shape?: Shape } {
  let field: Field | undefined;
  let shape: Shape | undefined = { type: "object", fields };
  for (const step of path) {
    if (shape?.type === "list") shape = shape.items;
    else if (shape?.type === "object") {
      const next: Field | undefined = shape.fields.find(({ name }) => name === step);
      if (!next) return field ? { field } : {};
      field = next;
      shape = next.shape;
    } else return field ? { field } : {};
  }
  return { ...(field && { field }), ...(shape && { shape }) };
}
