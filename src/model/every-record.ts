import type { Catalogue, CatalogueRecord } from "./catalogue.ts";

/** All records of a catalogue, kind by kind, each sorted by id. */
export function* everyRecord({ records }: Pick<Catalogue, "records">): Generator<CatalogueRecord> {
  for (const ofKind of records.values()) yield* ofKind.values();
}
