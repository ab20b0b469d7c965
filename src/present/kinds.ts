import type { Catalogue, CatalogueRecord } from "../model/catalogue.ts";
import type { Kind } from "../model/shape.ts";
import { labelText } from "./format/localized.ts";
import { capitalise } from "./format/text-template.ts";
import type { Localization } from "./localization.ts";

/** A kind that has pages and records, with what the home page must know of it. */
export interface ShownKind {
  readonly kind: Kind;
  readonly records: readonly CatalogueRecord[];
  /** Do records of another kind live in this one's: is it a database? */
  readonly isCollection: boolean;
}

/**
 * The kinds that have pages and records, in the order in which readers look for them: collections, what they hold,
 * then the kinds that are named most often; those that share one page come last.
 */
export function shownKinds({ kinds, records, incoming }: Catalogue): ShownKind[] {
  const collections = new Set([...kinds.values()].flatMap((kind) => collectionKind(kind) ?? []));
  const ranked = [...kinds.values()].flatMap((kind) => {
    const ofKind = [...(records.get(kind.name)?.values() ?? [])];
    if (kind.page.mode === "none" || ofKind.length === 0) return [];
    const isCollection = collections.has(kind.name);
    const rank = isCollection
      ? 0
      : collectionKind(kind) !== undefined
        ? 1
        : kind.page.mode === "each"
          ? 2
          : 3;
    return [{ kind, records: ofKind, isCollection, rank, named: named(ofKind, incoming) }];
  });
  return ranked.toSorted((a, b) => a.rank - b.rank || b.named - a.named);
}

/** What readers call the records of a kind, as a heading. */
export function kindTitle({ label }: Kind, { catalogue, language }: Localization): string {
  return capitalise(labelText(label.other, language, catalogue.languages));
}

/** The kind of the records in which a kind's records live. */
export function collectionKind({ roles }: Kind): string | undefined {
  const shape = roles.get("collection")?.shape;
  return shape?.type === "reference" ? shape.kind : undefined;
}

function named(records: readonly CatalogueRecord[], incoming: Catalogue["incoming"]): number {
  let count = 0;
  for (const record of records) for (const { inverse } of incoming.get(record) ?? []) if (inverse) count++;
  return count;
}
