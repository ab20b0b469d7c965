import type { CatalogueRecord } from "./catalogue.ts";
import type { Path } from "./diagnostic.ts";
import type { Json, JsonObject } from "./json.ts";
import { isObject } from "./json.ts";
import type {
  Field,
  ListShape,
  LocalizedShape,
  ObjectShape,
  ReferenceShape,
  ScalarShape,
  Shape,
} from "./shape.ts";

/** Where a value stands: its top-level field, its innermost one, and its path in the file. The path is reused: copy it to keep it. */
export interface ValuePosition {
  readonly top: Field;
  readonly field: Field;
  readonly path: Path;
}

/** What a visit calls for each value of a type; values that do not have the schema's type are passed over. */
export interface Visitor {
  localized?(value: JsonObject, shape: LocalizedShape, position: ValuePosition): void;
  reference?(id: string, shape: ReferenceShape, position: ValuePosition): void;
  scalar?(value: string | number | boolean, shape: ScalarShape, position: ValuePosition): void;
  list?(items: readonly Json[], shape: ListShape, position: ValuePosition): void;
  object?(value: JsonObject, shape: ObjectShape, position: ValuePosition): void;
}

/** Goes through a record along its schema, in the schema's order. */
export function visitRecord(record: CatalogueRecord, visitor: Visitor): void {
  const path: (string | number)[] = [...record.path];
  for (const field of record.kind.fields) {
    const value = record.data[field.name];
    if (value === undefined) continue;
    path.push(field.name);
    visit(value, field.shape, visitor, { top: field, field, path });
    path.pop();
  }
}

interface Walk extends ValuePosition {
  readonly path: (string | number)[];
}

function visit(value: Json, shape: Shape, visitor: Visitor, at: Walk): void {
  switch (shape.type) {
    case "scalar":
      if (visitor.scalar && isScalar(value)) visitor.scalar(value, shape, at);
      return;
    case "reference":
      if (visitor.reference && typeof value === "string") visitor.reference(value, shape, at);
      return;
    case "localized":
      if (visitor.localized && isObject(value)) visitor.localized(value, shape, at);
      return;
    case "list":
      if (Array.isArray(value)) visitList(value, shape, visitor, at);
      return;
    case "object":
      if (isObject(value)) visitObject(value, shape, visitor, at);
  }
}

function visitList(items: readonly Json[], shape: ListShape, visitor: Visitor, at: Walk): void {
  visitor.list?.(items, shape, at);
  for (let index = 0; index < items.length; index++) {
    at.path.push(index);
    visit(items[index]!, shape.items, visitor, at);
    at.path.pop();
  }
}

function visitObject(value: JsonObject, shape: ObjectShape, visitor: Visitor, at: Walk): void {
  visitor.object?.(value, shape, at);
  for (const field of shape.fields) {
    const own = value[field.name];
    if (own === undefined) continue;
    at.path.push(field.name);
    visit(own, field.shape, visitor, { top: at.top, field, path: at.path });
    at.path.pop();
  }
}

function isScalar(value: Json): value is string | number | boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
