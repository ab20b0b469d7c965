import type { Catalogue, CatalogueRecord } from "../model/catalogue.ts";
import type { Kind } from "../model/shape.ts";

/** A kind whose records have a page, and these records, sorted by id. */
export interface FoundKind {
  readonly kind: Kind;
  readonly found: readonly CatalogueRecord[];
}

/** What the search finds. */
export function foundKinds({ kinds, records }: Catalogue): FoundKind[] {
  return [...kinds.values()]
    .filter(({ page }) => page.mode !== "none")
    .map((kind) => ({ kind, found: [...(records.get(kind.name)?.values() ?? [])] }));
}

/** All that the search finds, in the order of its numbers: scripts name records by them. */
export function foundRecords(catalogue: Catalogue): CatalogueRecord[] {
  return foundKinds(catalogue).flatMap(({ found }) => found);
}
