import type { Catalogue, CatalogueRecord } from "../model/catalogue.ts";
import type { Path, Place, Problem } from "../model/diagnostic.ts";
import type { Field, LocalizedFormat } from "../model/shape.ts";

/** A localized text of a record, as the text rules see it. */
export interface LocalizedText {
  readonly field: Field;
  readonly path: Path;
  readonly format: LocalizedFormat;
  /** The texts by language, in the order of the configuration; what is missing is absent. */
  readonly texts: ReadonlyMap<string, string>;
}

/** What a rule may ask. */
export interface RuleContext {
  readonly catalogue: Catalogue;
  /** The day of the check, as YYYY-MM-DD. */
  readonly today: string;
  /** Is there a file for this id that could not be read? Then a reference to it is not the mistake. */
  readonly isUnread: (kind: string, id: string) => boolean;
  /** Are all kinds known? If not, a scheme that no kind has may belong to a kind whose schema has a fault. */
  readonly isComplete: boolean;
}

/** A check of the linked catalogue. One file of `rules/` each; it reports and never prints. */
export interface Rule {
  /** The codes it may report. */
  readonly codes: readonly string[];
  /** Looks at one record. */
  record?(record: CatalogueRecord, context: RuleContext): Iterable<Problem>;
  /** Looks at one localized text of a record. */
  text?(text: LocalizedText, record: CatalogueRecord, context: RuleContext): Iterable<Problem>;
  /** Looks at the catalogue as a whole. */
  catalogue?(context: RuleContext): Iterable<Problem>;
}

/** The place of a value of a record. */
export function placeOf(record: CatalogueRecord, path: Path, at: Place["at"] = "value"): Place {
  return { file: record.file, path, at };
}
