import type { Catalogue, CatalogueRecord } from "../../model/catalogue.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import { hasSentence } from "../../model/shape-parts.ts";
import { recordHref } from "../../present/address.ts";
import type { JsonEdition } from "./edition.ts";
import { inEachLanguage } from "./edition.ts";
import { plainValue } from "../../present/plain-value.ts";
import { sourcesOf } from "../../present/lineage/lineage-sources.ts";

/** What follows from the catalogue and is typed nowhere: a record's kind, page, sentences, sources, and who names it. */
export function derived(
  record: CatalogueRecord,
  catalogue: Catalogue,
  edition: JsonEdition,
): Record<string, Json> {
  const { kind } = record;
  const href = recordHref(record);
  const page = href === undefined ? undefined : inEachLanguage(edition, ({ tag }) => `${tag}/${href}`);
  const sentences = sentencesOf(record, catalogue, edition);
  return {
    kind: kind.name,
    ...(page !== undefined && { page }),
    ...(sentences && { sentences }),
    ...computedFrom(record, catalogue),
    ...namedBy(record, catalogue),
  };
}

/** What its value is computed from, as `kind:id`: its sources, and the operands of its formula. */
function computedFrom(record: CatalogueRecord, catalogue: Catalogue): { lineage?: string[] } {
  const sources = sourcesOf(record, catalogue);
  return sources.length > 0 ? { lineage: sources.map(({ kind, id }) => `${kind.name}:${id}`) } : {};
}

function sentencesOf(
  { kind, data }: CatalogueRecord,
  catalogue: Catalogue,
  edition: JsonEdition,
): JsonObject | undefined {
  const sentences: Record<string, Json> = {};
  for (const { name, shape } of kind.fields) {
    if (!hasSentence(shape) || !Object.hasOwn(data, name)) continue;
    const text = inEachLanguage(edition, (language) => plainValue(data[name], shape, catalogue, language));
    if (text !== undefined) sentences[name] = text;
  }
  return Object.keys(sentences).length > 0 ? sentences : undefined;
}

/** Ids under the names of the ways back; links in texts, which have no name, as `kind:id`. */
function namedBy(
  record: CatalogueRecord,
  { incoming }: Catalogue,
): { inverse?: JsonObject; mentionedIn?: string[] } {
  const ways = new Map<string, Set<string>>();
  const mentions = new Set<string>();
  for (const { from, inverse, language } of incoming.get(record) ?? []) {
    if (language !== undefined) mentions.add(`${from.kind.name}:${from.id}`);
    if (!inverse) continue;
    const ids = ways.get(inverse.name) ?? new Set();
    ways.set(inverse.name, ids.add(from.id));
  }
  const inverse: Record<string, Json> = {};
  for (const [name, ids] of [...ways].toSorted(([a], [b]) => (a < b ? -1 : 1))) inverse[name] = [...ids];
  return { ...(ways.size > 0 && { inverse }), ...(mentions.size > 0 && { mentionedIn: [...mentions] }) };
}
