import type { Catalogue, CatalogueRecord } from "../model/catalogue.ts";
import type { Json } from "../model/json.ts";
import type { Role } from "../model/shape.ts";

/** The value of a record's field of a role, when it has both. */
export function roleValue(record: CatalogueRecord, role: Role): Json | undefined {
  const field = record.kind.roles.get(role);
  return field && Object.hasOwn(record.data, field.name) ? record.data[field.name] : undefined;
}

/** The value of a record's field of a role, when it is a text that says something. */
export function roleText(record: CatalogueRecord, role: Role): string | undefined {
  const value = roleValue(record, role);
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** The record that a record's field of a role names, such as the collection to which it belongs. */
export function namedInRole(
  record: CatalogueRecord,
  role: Role,
  { records }: Catalogue,
): CatalogueRecord | undefined {
  const id = roleText(record, role);
  const shape = record.kind.roles.get(role)?.shape;
  return id !== undefined && shape?.type === "reference" ? records.get(shape.kind)?.get(id) : undefined;
}
