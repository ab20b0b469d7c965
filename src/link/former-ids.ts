import type { Catalogue, CatalogueRecord } from "../model/catalogue.ts";
import type { Json } from "../model/json.ts";

/** The ids that a record had before, in the order of the file. */
export function formerIdsOf({ kind, data }: Pick<CatalogueRecord, "kind" | "data">): readonly string[] {
  const field = kind.roles.get("former-ids");
  const ids = field && Object.hasOwn(data, field.name) ? data[field.name] : undefined;
  return Array.isArray(ids) ? (ids as readonly Json[]).filter((id) => typeof id === "string") : [];
}

const known = new WeakMap<Catalogue, ReadonlyMap<string, CatalogueRecord>>();

/** The record that had an id before; undefined when none had. Of several the first counts. */
export function formerOwner(catalogue: Catalogue, kind: string, id: string): CatalogueRecord | undefined {
  let owners = known.get(catalogue);
  if (!owners) known.set(catalogue, (owners = ownersIn(catalogue)));
  return owners.get(`${kind}:${id}`);
}

function ownersIn({ records }: Catalogue): ReadonlyMap<string, CatalogueRecord> {
  const owners = new Map<string, CatalogueRecord>();
  for (const [kind, ofKind] of records) {
    for (const record of ofKind.values()) {
      for (const id of formerIdsOf(record))
        if (!owners.has(`${kind}:${id}`)) owners.set(`${kind}:${id}`, record);
    }
  }
  return owners;
}
