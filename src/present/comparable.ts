import type { Catalogue, CatalogueRecord } from "../model/catalogue.ts";

/** The records of the kinds that have equivalents: any two can be compared. Kinds in their order, each sorted by id. */
export function comparableRecords({ kinds, records }: Catalogue): CatalogueRecord[] {
  return [...kinds.values()]
    .filter(({ page, roles }) => page.mode === "each" && roles.has("equivalence"))
    .flatMap(({ name }) => [...(records.get(name)?.values() ?? [])]);
}

/** With what readers compare a record first: those that it names as equivalents, and those that name it, by id. */
export function equivalentsOf(
  record: CatalogueRecord,
  { outgoing, incoming }: Catalogue,
): readonly CatalogueRecord[] {
  const found = new Set<CatalogueRecord>();
  for (const { field, language, target } of outgoing.get(record) ?? [])
    if (field.role === "equivalence" && language === undefined && target) found.add(target);
  for (const { field, language, from } of incoming.get(record) ?? [])
    if (field.role === "equivalence" && language === undefined) found.add(from);
  found.delete(record);
  return [...found].filter(({ kind }) => kind.page.mode === "each").toSorted(byId);
}

function byId(a: CatalogueRecord, b: CatalogueRecord): number {
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
