import type { Catalogue, CatalogueRecord } from "../model/catalogue.ts";

/** More than these do not fit side by side. */
const mostTogether = 6;

/** Records that readers compare: equivalents of each other. */
export interface Comparison {
  /** Of all comparisons with the same records, the one whose page is made: the id of the first record that has it. */
  readonly first: CatalogueRecord;
  /** That one, then the others by id. */
  readonly records: readonly CatalogueRecord[];
}

const made = new WeakMap<Catalogue, ReadonlyMap<CatalogueRecord, Comparison>>();

/** The records of the kinds that have equivalents: any two can be compared. Kinds in their order, each sorted by id. */
export function comparableRecords({ kinds, records }: Catalogue): CatalogueRecord[] {
  return [...kinds.values()]
    .filter(({ page, roles }) => page.mode === "each" && roles.has("equivalence"))
    .flatMap(({ name }) => [...(records.get(name)?.values() ?? [])]);
}

/**
 * With what a record is compared on a page of its own: those that it names as equivalents, and those that name it. Records
 * with the same company share one, so that there are never more comparisons than records.
 */
export function comparisonsOf(catalogue: Catalogue): ReadonlyMap<CatalogueRecord, Comparison> {
  let comparisons = made.get(catalogue);
  if (!comparisons) made.set(catalogue, (comparisons = gather(catalogue)));
  return comparisons;
}

function gather(catalogue: Catalogue): ReadonlyMap<CatalogueRecord, Comparison> {
  const found = new Map<CatalogueRecord, Comparison>();
  const byCompany = new Map<string, Comparison>();
  for (const first of comparableRecords(catalogue)) {
    const others = [...equivalents(first, catalogue)].toSorted(byId).slice(0, mostTogether - 1);
    if (others.length === 0) continue;
    const records = [first, ...others];
    const company = records
      .map(({ kind, id }) => `${kind.name}:${id}`)
      .toSorted()
      .join(" ");
    const comparison = byCompany.get(company) ?? { first, records };
    byCompany.set(company, comparison);
    found.set(first, comparison);
  }
  return found;
}

function equivalents(record: CatalogueRecord, { outgoing, incoming }: Catalogue): Set<CatalogueRecord> {
  const found = new Set<CatalogueRecord>();
  for (const { field, language, target } of outgoing.get(record) ?? [])
    if (field.role === "equivalence" && language === undefined && target) found.add(target);
  for (const { field, language, from } of incoming.get(record) ?? [])
    if (field.role === "equivalence" && language === undefined) found.add(from);
  found.delete(record);
  for (const one of found) if (one.kind.page.mode !== "each") found.delete(one);
  return found;
}

function byId(a: CatalogueRecord, b: CatalogueRecord): number {
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
