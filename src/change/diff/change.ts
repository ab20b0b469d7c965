import type { CatalogueRecord } from "../../model/catalogue.ts";
import type { Json } from "../../model/json.ts";
import type { Language } from "../../model/language.ts";
import type { Field, Kind } from "../../model/shape.ts";

/** How much a change matters to those who use the catalogue, the worst first. */
export const changeClasses = [
  "breaking",
  "meaning",
  "words",
  "compatible",
  "addition",
  "wording",
  "translation",
  "editorial",
] as const;

/**
 * breaking: what somebody did with it may no longer hold. meaning: it says something else. words: other words, of which
 * a machine does not know what they mean. compatible: there is more of it, and all that was there still holds.
 * addition: a new record. wording: other words that say the same. translation: the source is as it was. editorial: the
 * form alone.
 */
export type ChangeClass = (typeof changeClasses)[number];

/** The least that a next version must be called, after https://semver.org; none: nothing changed. */
export type Impact = "major" | "minor" | "patch" | "none";

/** A text in one language, before and after; undefined where there was or is none. */
export interface TextChange {
  readonly language: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Was the source rewritten and this translation of it not? */
  readonly isStale: boolean;
  /** Was it then, by the same change, accepted as still right? */
  readonly isAccepted?: true;
}

/** One property that changed, or an item of a list. */
export interface FieldChange {
  /** The way to it: properties, and the keys of items of lists. */
  readonly way: readonly (Field | string)[];
  readonly class: ChangeClass;
  readonly how: "changed" | "added" | "removed" | "moved";
  /** The texts of a localized value, in the order of the languages; unchanged ones too. */
  readonly texts?: readonly TextChange[];
  /** Any other value; undefined where there was or is none. */
  readonly before?: Json | undefined;
  readonly after?: Json | undefined;
}

/** A record's kind and id. */
export interface RecordName {
  readonly kind: string;
  readonly id: string;
}

/** A record that was added, removed, renamed or changed. */
export interface RecordChange {
  readonly how: "added" | "removed" | "renamed" | "changed";
  /** As it is, or as it was when it is gone. */
  readonly record: CatalogueRecord;
  /** As it was, when it was there. */
  readonly before?: CatalogueRecord;
  readonly class: ChangeClass;
  /** The worst first. */
  readonly fields: readonly FieldChange[];
  /** The records that name an id that is gone. */
  readonly stillNamedBy: readonly RecordName[];
  /** Did its content change and the date of its last update not? */
  readonly hasOldDate: boolean;
  /** The pages that show what changed, besides its own. */
  readonly shownOn?: Pages;
  /** Of a record that is new or gone: what it says. */
  readonly content?: readonly RecordContent[];
}

/** What a record says in one property, as its page says it. */
export interface RecordContent {
  readonly field: Field;
  /** By language. Long texts are cut; `more` is how many characters are left out. */
  readonly texts: readonly { readonly language: string; readonly text: string; readonly more: number }[];
}

/** Records on whose pages something is shown. */
export interface Pages {
  readonly count: number;
  /** The first of them, by kind and id. */
  readonly records: readonly RecordName[];
}

/** How the page of a record is cited before and after. */
export interface CitationExample {
  readonly record: RecordName;
  readonly texts: readonly TextChange[];
}

/** A schema, the configuration or a language that says something else. */
export interface SettingChange {
  readonly file: string;
  readonly setting: "schema" | "configuration" | "language";
  /** Of a schema that could be read. */
  readonly kind?: Kind;
  readonly how: "added" | "removed" | "changed";
  readonly class: ChangeClass;
  /** Its parts that differ, the worst first; of a schema that is new or gone none. */
  readonly fields: readonly FieldChange[];
  /** When the template of the citation changed. */
  readonly example?: CitationExample;
}

/** A record that follows from a changed one. */
export interface Affected extends RecordName {
  /** What it follows from: a changed record, or another affected one. */
  readonly through: RecordName;
}

/** A file that could not be read, and in which of the two states. */
export interface UnreadableFile {
  readonly file: string;
  readonly state: "before" | "after";
}

/** Two states of a catalogue, compared. */
export interface Comparison {
  /** The worst class that there is, of records and of settings. */
  readonly worst: ChangeClass | undefined;
  readonly impact: Impact;
  /** The worst first, then by kind and id. */
  readonly records: readonly RecordChange[];
  /** By kind and id. */
  readonly affected: readonly Affected[];
  /** What could not be compared: the comparison then says nothing of it. */
  readonly unread: readonly UnreadableFile[];
  /** Files of the configuration, the schemas and the languages that say something else. */
  readonly settings: readonly string[];
  /** What they say else, the worst first. What cannot be read, or is described nowhere, is only in `settings`. */
  readonly settingChanges: readonly SettingChange[];
  /** Those of both states. */
  readonly languages: readonly Language[];
}

/** Is a class as bad as another one, or worse? */
export function isAtLeast(one: ChangeClass, other: ChangeClass): boolean {
  return changeClasses.indexOf(one) <= changeClasses.indexOf(other);
}

/** The worst of some classes; undefined of none. */
export function worstOf(classes: Iterable<ChangeClass>): ChangeClass | undefined {
  const found = new Set(classes);
  return changeClasses.find((one) => found.has(one));
}

/** The less bad of two classes. */
export function milder(one: ChangeClass, other: ChangeClass): ChangeClass {
  return isAtLeast(one, other) ? other : one;
}
