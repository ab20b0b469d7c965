import type { CatalogueRecord } from "./catalogue.ts";
import type { Path } from "./diagnostic.ts";
import type { Json, JsonObject } from "./json.ts";
import { isObject } from "./json.ts";
import type { Field, ListShape, LocalizedShape, ObjectShape, ReferenceShape, ScalarShape, Shape } from "./shape.ts";

/** Where a value stands: its top-level field, its innermost one, and its path in the file. */
export interface Position {
  readonly top: Field;
  readonly field: Field;
  readonly path: Path;
}

/** What a visit calls for each value of a type; values that do not have the schema's type are passed over. */
export interface Visitor {
  localized?(value: JsonObject, shape: LocalizedShape, position: Position): void;
  reference?(id: string, shape: ReferenceShape, position: Position): void;
  scalar?(value: string | number | boolean, shape: ScalarShape, position: Position): void;
  list?(items: readonly Json[], shape: ListShape, position: Position): void;
  object?(value: JsonObject, shape: ObjectShape, position: Position): void;
}

/** Goes through a record along its schema, in the schema's order. */
export function visitRecord(record: CatalogueRecord, visitor: Visitor): void {
  for (const field of record.kind.fields) {
    const value = record.data[field.name];
    if (value !== undefined) visit(value, field.shape, visitor, field, field, [...record.path, field.name]);
  }
}

function visit(value: Json, shape: Shape, visitor: Visitor, top: Field, field: Field, path: Path): void {
  switch (shape.type) {
    case "scalar":
      if (visitor.scalar && isScalar(value)) visitor.scalar(value, shape, { top, field, path });
      return;
    case "reference":
      if (visitor.reference && typeof value === "string") visitor.reference(value, shape, { top, field, path });
      return;
    case "localized":
      if (visitor.localized && isObject(value)) visitor.localized(value, shape, { top, field, path });
      return;
    case "list":
      if (!Array.isArray(value)) return;
      visitor.list?.(value, shape, { top, field, path });
      for (const [index, item] of (value as readonly Json[]).entries()) visit(item, shape.items, visitor, top, field, [...path, index]);
      return;
    case "object":
      if (!isObject(value)) return;
      visitor.object?.(value, shape, { top, field, path });
      for (const inner of shape.fields) {
        const own = value[inner.name];
        if (own !== undefined) visit(own, inner.shape, visitor, top, inner, [...path, inner.name]);
      }
  }
}

function isScalar(value: Json): value is string | number | boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
