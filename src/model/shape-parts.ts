import type { Localized } from "./diagnostic.ts";
import type { Field, ReferenceShape, Shape } from "./shape.ts";

/** The shape of a list's items, however deep lists are in lists; of anything else its own. */
export function itemShape(shape: Shape): Shape {
  return shape.type === "list" ? itemShape(shape.items) : shape;
}

/** The properties of an object, or of a list's objects; of anything else none. */
export function fieldsOf(shape: Shape): readonly Field[] {
  const items = itemShape(shape);
  return items.type === "object" ? items.fields : [];
}

/** The property by which the items of a list are known, such as a code. */
export function keyField(items: Shape): Field | undefined {
  return items.type === "object" ? items.fields.find(({ role }) => role === "key") : undefined;
}

/** All references that a value may hold, in the schema's order. */
export function referenceShapes(shape: Shape): ReferenceShape[] {
  const items = itemShape(shape);
  return items.type === "reference"
    ? [items]
    : fieldsOf(items).flatMap((field) => referenceShapes(field.shape));
}

/** Is a value said in a sentence? */
export function hasSentence(shape: Shape): boolean {
  return shape.type === "object" && shape.sentence !== undefined;
}

/** What readers call a value of a fixed set, or of a list of such values; nothing for any other. */
export function labelOf(shape: Shape | undefined, value: string): Localized | undefined {
  const items = shape && itemShape(shape);
  const labels = items?.type === "scalar" ? items.labels : undefined;
  return labels && Object.hasOwn(labels, value) ? labels[value] : undefined;
}
