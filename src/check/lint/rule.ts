import type { Catalogue, CatalogueRecord } from "../../model/catalogue.ts";
import type { Path, Place, Problem } from "../../model/diagnostic.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import type { Language } from "../../model/language.ts";
import type { ListShape, ObjectShape, ScalarShape } from "../../model/shape.ts";
import type { ValuePosition } from "../../model/visit.ts";
import type { MarksFile } from "../translations/translation-marks.ts";
import type { LocalizedText } from "./localized-text.ts";

/** What a rule may ask, and where it reports. */
export interface RuleContext {
  readonly catalogue: Catalogue;
  /** The day of the check, as YYYY-MM-DD. What the scope `record` finds is remembered for other days: there, asking for it throws. */
  readonly today: string;
  /** Is there a file for this id that could not be read? Then a reference to it is not the mistake. */
  readonly isUnread: (kind: string, id: string) => boolean;
  /** Are all kinds known? If not, a scheme that no kind has may belong to a kind whose schema has a fault. */
  readonly isComplete: boolean;
  /** Could every file of records be read? If not, nobody knows what the others name. */
  readonly isAllRead: boolean;
  /** The marks of a file's translations; undefined while the catalogue has none at all. */
  readonly marks: (file: string) => MarksFile | undefined;
  /** With a state to compare with: did what the record says change since, and the date of its last update not? */
  readonly hasOldDate?: (record: CatalogueRecord, catalogue: Catalogue) => boolean;
  /** The languages that the toolkit knows and the catalogue does not use: a text may be in one of them by mistake. */
  readonly otherLanguages: () => readonly Language[];
  readonly report: (problem: Problem) => void;
  /** Keeps numbers of the record that is being looked at, for the rule's own method `catalogue`. */
  readonly keep: (code: string, numbers: readonly number[]) => void;
  /** What was kept, by record, in the order of the files: for `catalogue`. */
  readonly kept: (code: string) => Iterable<readonly [CatalogueRecord, readonly number[]]>;
  /** An option of a rule, by the rule's code: what the configuration says, else the rule's default. */
  readonly option: <Value extends OptionValue>(code: string, name: string, standard: Value) => Value;
}

/** Values that options of rules may have. */
export type OptionValue = string | number | boolean | readonly string[];

/** A check of the linked catalogue. One file of `rules/` each; it reports and never prints. */
export interface Rule extends RuleMethods {
  /** The codes it may report. */
  readonly codes: readonly string[];
  /**
   * What its methods look at. record: nothing but the record, the schemas, the glossary and the configuration, so that
   * they are called once for each file and what they find is remembered; asking for other records throws. catalogue: the
   * record, what it names, and of these whether they are there, their status and what they name; after a change only
   * the records that it can reach are looked at again. The method `catalogue` always comes last and sees all; of what
   * the others saw it knows what they kept.
   */
  readonly scope?: "record" | "catalogue";
  /** Those of them that must not be published: errors in `varbook check --release`. */
  readonly notInRelease?: readonly string[];
  /** Its options by code and name, with their defaults; what the configuration says has the default's type. */
  readonly options?: Readonly<Record<string, Readonly<Record<string, OptionValue>>>>;
  /** For a rule that remembers something: its methods, made anew for each run, which is as long as a workspace is open. */
  create?(): RuleMethods;
}

/**
 * What a rule looks at. Each method is called for every value of its type in one walk through all records. A position's path
 * is only good during the call.
 */
export interface RuleMethods {
  /**
   * What a text must hold in one of the catalogue's languages before `text` finds anything: one of these bits of `Sign`,
   * or one of these words, by their hashes. Else `text` is not called. Without either it is called for every text.
   */
  readonly needs?: number;
  readonly words?: (language: Language, context: RuleContext) => Iterable<number>;
  record?(record: CatalogueRecord, context: RuleContext): void;
  text?(text: LocalizedText, record: CatalogueRecord, context: RuleContext): void;
  scalar?(
    value: Json,
    shape: ScalarShape,
    position: ValuePosition,
    record: CatalogueRecord,
    context: RuleContext,
  ): void;
  list?(
    items: readonly Json[],
    shape: ListShape,
    position: ValuePosition,
    record: CatalogueRecord,
    context: RuleContext,
  ): void;
  object?(
    value: JsonObject,
    shape: ObjectShape,
    position: ValuePosition,
    record: CatalogueRecord,
    context: RuleContext,
  ): void;
  /** After all that is in the record. */
  end?(record: CatalogueRecord, context: RuleContext): void;
  /** Looks at the catalogue as a whole, after all records. */
  catalogue?(context: RuleContext): void;
  /** Does `catalogue` look at which records there are, too? Then it is asked again when one comes or goes. */
  readonly seesIds?: boolean;
  /** May `catalogue` say something else after what was kept changed? Yes when it is left out. It is told of every change. */
  isAffectedBy?(changes: readonly FactsChange[], context: RuleContext): boolean;
}

/** What a rule kept of a record before and after a change; nothing when the record was not there. */
export interface FactsChange {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** The place of a value of a record: the path, and what follows it. */
export function placeOf(
  record: CatalogueRecord,
  path: Path,
  more: Path = [],
  at: Place["at"] = "value",
): Place {
  return { file: record.file, path: [...path, ...more], at };
}
