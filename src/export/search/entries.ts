import type { Catalogue, CatalogueRecord } from "../../model/catalogue.ts";
import type { Language } from "../../model/language.ts";
import type { Kind } from "../../model/shape.ts";
import type { Choice } from "../../present/format/localized.ts";
import { choose, labelText } from "../../present/format/localized.ts";
import { hasWord } from "../../present/format/words.ts";
import { roleText, roleValue } from "../../site/record-text.ts";
import { namedInRole, titleChoice, titleText } from "../../present/record-names.ts";

/** What the search shows of a record, in one language. */
export interface Entry {
  readonly record: CatalogueRecord;
  readonly title: Choice | undefined;
  /** Its code, else its abbreviation: what readers type to get exactly this record. */
  readonly short: string;
  /** The name of the collection it belongs to. */
  readonly collection: string;
  /** Its status in words, when readers must know it: a stub, a withdrawn record. */
  readonly status: string;
}

/** A kind whose records have a page, and these records, sorted by id. */
export interface FoundKind {
  readonly kind: Kind;
  readonly found: readonly CatalogueRecord[];
}

/** What the search finds. */
export function foundKinds({ kinds, records }: Catalogue): FoundKind[] {
  return [...kinds.values()]
    .filter(({ page }) => page.mode !== "none")
    .map((kind) => ({ kind, found: [...(records.get(kind.name)?.values() ?? [])] }));
}

/** All that the search finds, in the order of its numbers. */
export function foundRecords(catalogue: Catalogue): CatalogueRecord[] {
  return foundKinds(catalogue).flatMap(({ found }) => found);
}

/** A record as the search shows it. */
export function entry(record: CatalogueRecord, catalogue: Catalogue, language: Language): Entry {
  const { languages } = catalogue;
  const status = roleText(record, "status");
  const collection = namedInRole(record, "collection", catalogue);
  return {
    record,
    title: titleChoice(record, catalogue, language),
    short:
      roleText(record, "code") ?? choose(roleValue(record, "abbreviation"), language, languages)?.value ?? "",
    collection: collection ? titleText(collection, catalogue, language) : "",
    status:
      status !== undefined && hasWord(language, `${status}Notice`)
        ? statusLabel(record, status, catalogue, language)
        : "",
  };
}

function statusLabel(
  { kind }: CatalogueRecord,
  status: string,
  { languages }: Catalogue,
  language: Language,
): string {
  const shape = kind.roles.get("status")?.shape;
  const labels = shape?.type === "scalar" ? shape.labels : undefined;
  return labels && Object.hasOwn(labels, status) ? labelText(labels[status], language, languages) : status;
}
