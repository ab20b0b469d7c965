import type { CatalogueRecord } from "../../model/catalogue.ts";
import type { Place } from "../../model/diagnostic.ts";

/** Where a record's id stands. */
export function ownPlace({ kind, file, path }: CatalogueRecord): Place {
  return kind.files.holds === "map" ? { file, path, at: "key" } : { file, path: [...path, "id"] };
}

/** Where one of a record's former ids stands. */
export function formerPlace({ kind, file, path }: CatalogueRecord, index: number): Place {
  return { file, path: [...path, kind.roles.get("former-ids")?.name ?? "", index] };
}
