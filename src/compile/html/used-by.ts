import type { CatalogueRecord, Reference } from "../../model/catalogue.ts";
import type { Localized } from "../../model/diagnostic.ts";
import type { Html } from "./html.ts";
import { html } from "./html.ts";
import { recordLink } from "./link.ts";
import { label, say } from "./text.ts";
import type { View } from "./view.ts";

/** The records that name a record in one way, such as “Utilisée par”. */
export interface Group {
  /** Absent for those that only speak of it in a text. */
  readonly label?: Localized;
  readonly records: readonly CatalogueRecord[];
}

/**
 * Who names a record, by the name and the label of the way back, and by kind. A record stands once in a group, and a mention in
 * a text only counts where there is no other way. What the record names itself in the same field is not repeated.
 */
export function groupsOf({ site }: View, record: CatalogueRecord): Group[] {
  const incoming = site.catalogue.incoming.get(record) ?? [];
  if (incoming.length === 0) return [];
  const groups = new Map<string, { label?: Localized; records: Set<CatalogueRecord> }>();
  const mentions = new Set<CatalogueRecord>();
  const mutual = mutualKeys(site.catalogue.outgoing.get(record) ?? []);
  for (const reference of incoming) {
    const { from, inverse } = reference;
    if (!inverse) mentions.add(from);
    else if (!mutual.has(key(from.kind.name, reference, from))) {
      const name = JSON.stringify([inverse.name, inverse.label, from.kind.name]);
      const group = groups.get(name) ?? { label: inverse.label, records: new Set() };
      group.records.add(from);
      groups.set(name, group);
    }
  }
  for (const { records } of groups.values()) for (const one of records) mentions.delete(one);
  mentions.delete(record);
  const named = [...groups.values()].map((group) => ({ ...group, records: [...group.records] }));
  return mentions.size > 0 ? [...named, { records: [...mentions] }] : named;
}

/** The section of a page that lists who names its record. */
export function usedBy(view: View, record: CatalogueRecord): Html | undefined {
  const groups = groupsOf(view, record);
  if (groups.length === 0) return undefined;
  return html`<section class="used-by" aria-labelledby="used-by"><h2 id="used-by">${say(view, "usedBy")}</h2>${groups.map(
    (group) => html`<h3>${group.label ? label(view, group.label) : say(view, "mentionedIn")}</h3>${links(view, group.records)}`,
  )}</section>`;
}

function links(view: View, records: readonly CatalogueRecord[]): Html {
  return html`<ul class="${records.length > 12 ? "links long" : "links"}">${records.map((record) => html`<li>${recordLink(view, record)}</li>`)}</ul>`;
}

function mutualKeys(outgoing: readonly Reference[]): Set<string> {
  const keys = new Set<string>();
  for (const reference of outgoing) if (reference.inverse && reference.target) keys.add(key(reference.kind, reference, reference.target));
  return keys;
}

/** The same way of naming: from a kind, in a field, with this way back. */
function key(kind: string, { field, inverse }: Reference, other: CatalogueRecord): string {
  return `${kind}\n${field.name}\n${inverse?.name}\n${other.id}`;
}
