import type { CatalogueRecord } from "./catalogue.ts";
import type { JsonObject } from "./json.ts";
import type { Kind } from "./shape.ts";

/** The value of the property with the role `status` in a record's data, if the kind has one. */
export function statusIn(kind: Kind, data: JsonObject): string | undefined {
  const status = kind.roles.get("status");
  const value = status && data[status.name];
  return typeof value === "string" ? value : undefined;
}

/** Is the record known by id and title only, not yet migrated? */
export function isStub(record: CatalogueRecord): boolean {
  return record.status === "stub";
}

/** Is the record not yet what it will say? Nobody may rely on it. */
export function isDraft(record: CatalogueRecord): boolean {
  return record.status === "draft";
}

/** Is the record no longer to be used? */
export function isWithdrawn(record: CatalogueRecord): boolean {
  return record.status === "withdrawn";
}
