import type { Catalogue, CatalogueRecord } from "../../model/catalogue.ts";
import type { Json } from "../../model/json.ts";

/** The ids that a record had before, in the order of the file. */
export function formerIdsOf({ kind, data }: Pick<CatalogueRecord, "kind" | "data">): readonly string[] {
  const field = kind.roles.get("former-ids");
  const ids = field && Object.hasOwn(data, field.name) ? data[field.name] : undefined;
  return Array.isArray(ids) ? (ids as readonly Json[]).filter((id) => typeof id === "string") : [];
}

const byCatalogue = new WeakMap<Catalogue, ReadonlyMap<string, string>>();

/** The ids that records have now, by their kind and an id that they had before, as links write them. Of several records the first counts. */
export function currentIds(catalogue: Catalogue): ReadonlyMap<string, string> {
  let ids = byCatalogue.get(catalogue);
  if (!ids) byCatalogue.set(catalogue, (ids = idsIn(catalogue)));
  return ids;
}

/** The record that had an id before; undefined when none had. */
export function formerOwner(catalogue: Catalogue, kind: string, id: string): CatalogueRecord | undefined {
  const current = currentIds(catalogue).get(`${kind}:${id}`);
  return current === undefined ? undefined : catalogue.records.get(kind)?.get(current);
}

function idsIn({ records }: Catalogue): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const [kind, ofKind] of records) {
    for (const [current, record] of ofKind) {
      for (const id of formerIdsOf(record)) if (!ids.has(`${kind}:${id}`)) ids.set(`${kind}:${id}`, current);
    }
  }
  return ids;
}
