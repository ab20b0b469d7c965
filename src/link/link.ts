import type { Catalogue, CatalogueRecord, Configuration, Reference } from "../model/catalogue.ts";
import type { Language } from "../model/language.ts";
import type { Kind } from "../model/shape.ts";
import type { Records } from "./collect.ts";
import { referencesOf } from "./references.ts";

/** Makes the catalogue of records: who names whom, in both directions. */
export function link(
  configuration: Configuration,
  languages: readonly Language[],
  kinds: ReadonlyMap<string, Kind>,
  records: Records,
): Catalogue {
  const outgoing = new Map<CatalogueRecord, readonly Reference[]>();
  const incoming = new Map<CatalogueRecord, Reference[]>();
  for (const ofKind of records.values()) {
    for (const record of ofKind.values()) {
      const references = referencesOf(record, kinds, records);
      outgoing.set(record, references);
      for (const reference of references) {
        if (!reference.target) continue;
        const known = incoming.get(reference.target);
        if (known) known.push(reference);
        else incoming.set(reference.target, [reference]);
      }
    }
  }
  return { configuration, languages, kinds, records, outgoing, incoming };
}
