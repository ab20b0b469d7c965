import type { RecordAnalysis } from "../model/analysis.ts";
import type { Catalogue, CatalogueRecord, Configuration, Reference } from "../model/catalogue.ts";
import type { Language } from "../model/language.ts";
import type { Records } from "./collect.ts";
import type { Linking } from "./references.ts";
import { linkReferences } from "./references.ts";

/** Makes the catalogue of records: who names whom, in both directions. */
export function link(
  configuration: Configuration,
  languages: readonly Language[],
  linking: Linking,
  records: Records,
  analyses: ReadonlyMap<CatalogueRecord, RecordAnalysis>,
): Catalogue {
  const outgoing = new Map<CatalogueRecord, readonly Reference[]>();
  const incoming = new Map<CatalogueRecord, Reference[]>();
  for (const ofKind of records.values()) {
    for (const record of ofKind.values()) {
      const analysis = analyses.get(record);
      const references = analysis ? linkReferences(record, analysis, linking, records) : [];
      outgoing.set(record, references);
      for (const reference of references) {
        if (!reference.target) continue;
        const known = incoming.get(reference.target);
        if (known) known.push(reference);
        else incoming.set(reference.target, [reference]);
      }
    }
  }
  return { configuration, languages, kinds: linking.kinds, records, outgoing, incoming };
}
