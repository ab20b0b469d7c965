import type { Catalogue, CatalogueRecord, Reference } from "../model/catalogue.ts";
import type { Localized } from "../model/diagnostic.ts";
import type { Inverse } from "../model/shape.ts";

/** The records that name a record in one way, such as “Utilisée par”. */
export interface UsedByGroup {
  /** Absent for those that only speak of it in a text. */
  readonly label?: Localized;
  readonly records: readonly CatalogueRecord[];
}

/**
 * Who names a record, by the name and the label of the way back, and by kind. A record stands once in a group, and
 * a mention in a text only counts where there is no other way; a reference without a way back does not. What the
 * record names itself in the same way is not repeated.
 */
export function groupsOf(
  { catalogue }: { readonly catalogue: Catalogue },
  record: CatalogueRecord,
): UsedByGroup[] {
  const incoming = catalogue.incoming.get(record) ?? [];
  if (incoming.length === 0) return [];
  const groups = new Map<string, { label?: Localized; records: Set<CatalogueRecord> }>();
  const mentions = new Set<CatalogueRecord>();
  const outgoing = catalogue.outgoing.get(record) ?? [];
  const named = new Set(outgoing.map(({ target }) => target));
  for (const reference of incoming) {
    const { from, inverse, language } = reference;
    // It is about a change, not about what readers see.
    if (from.kind.roles.has("release-note")) continue;
    if (language !== undefined) mentions.add(from);
    else if (!inverse) continue;
    else if (!named.has(from) || !outgoing.some((other) => isMutual(reference, other))) {
      const name = `${groupName(inverse)}${from.kind.name}`;
      const group = groups.get(name) ?? { label: inverse.label, records: new Set() };
      group.records.add(from);
      groups.set(name, group);
    }
  }
  for (const { records } of groups.values()) for (const one of records) mentions.delete(one);
  mentions.delete(record);
  const labelled = [...groups.values()].map((group) => ({ ...group, records: [...group.records] }));
  return mentions.size > 0 ? [...labelled, { records: [...mentions] }] : labelled;
}

/** Do two records name each other in the same way? */
function isMutual(incoming: Reference, outgoing: Reference): boolean {
  return (
    outgoing.target === incoming.from &&
    outgoing.inverse !== undefined &&
    outgoing.inverse === incoming.inverse
  );
}

const names = new WeakMap<Inverse, string>();

function groupName(inverse: Inverse): string {
  let name = names.get(inverse);
  if (name === undefined) names.set(inverse, (name = JSON.stringify([inverse.name, inverse.label])));
  return name;
}
