import type { CatalogueRecord } from "../../model/catalogue.ts";

/** The rank of a record, by its property with that role: what an order of records goes by, such as that of levels. */
export function rankOf({ kind, data }: CatalogueRecord): number | undefined {
  const field = kind.roles.get("rank");
  const rank = field && Object.hasOwn(data, field.name) ? data[field.name] : undefined;
  return typeof rank === "number" ? rank : undefined;
}
