import type { CatalogueRecord } from "./catalogue.ts";

/** The value of the property with the role `status`, if the kind has one. */
export function statusOf(record: CatalogueRecord): string | undefined {
  const status = record.kind.roles.get("status");
  const value = status && record.data[status.name];
  return typeof value === "string" ? value : undefined;
}

/** Is the record known by id and title only, not yet migrated? */
export function isStub(record: CatalogueRecord): boolean {
  return statusOf(record) === "stub";
}

/** Is the record no longer to be used? */
export function isWithdrawn(record: CatalogueRecord): boolean {
  return statusOf(record) === "withdrawn";
}
