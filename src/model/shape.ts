import type { Localized } from "./diagnostic.ts";
import type { Json, JsonObject } from "./json.ts";

/** How a localized value is kept: one line, CommonMark, an address, or lists of words. Only the first two must be there in every required language. */
export type LocalizedFormat = "text" | "markdown" | "url" | "words";

/** A sentence template: the same in all languages, or one per language. */
export type Template = string | Localized;

/** The meanings that code asks for instead of asking for a property by its name (`x-role`). */
export type Role =
  | "title"
  | "summary"
  | "status"
  | "code"
  | "collection"
  | "citation"
  | "citation-name"
  | "updated"
  | "lineage"
  | "equivalence"
  | "successor"
  | "unconfirmed"
  | "address"
  | "content"
  | "abbreviation"
  | "start"
  | "end"
  | "complete"
  | "key"
  | "rank"
  | "terminology"
  | "forbidden-terminology"
  | "numerator"
  | "denominator"
  | "base"
  | "breakdown"
  | "source-language"
  | "former-ids"
  | "release-note";

/** How much a change matters to those who use the catalogue, as a schema says it (`x-change`). */
export type ChangeWeight = "breaking" | "meaning" | "words" | "compatible" | "wording" | "editorial";

/** What a change of a property counts as, by what happens to its value. */
export interface ChangeRule {
  /** What is not said otherwise. */
  readonly changed: ChangeWeight;
  /** A value where there was none, and more items in a list. */
  readonly added?: ChangeWeight;
  /** No value where there was one, and fewer items in a list. */
  readonly removed?: ChangeWeight;
  /** A number or date before the former one; of a reference, a record of a lower rank. */
  readonly lower?: ChangeWeight;
  /** A number or date after the former one; of a reference, a record of a higher rank. */
  readonly higher?: ChangeWeight;
}

export type Display =
  | "hidden"
  | "code"
  | "year"
  | "number"
  | "list"
  | "inline-list"
  | "table"
  | "plain"
  | "inclusion";

/** The generated way back of a reference. */
export interface Inverse {
  readonly name: string;
  readonly label: Localized;
}

export interface LocalizedShape {
  readonly type: "localized";
  readonly format: LocalizedFormat;
  /** How many characters each text may have at most. */
  readonly maxLength?: number;
}

export interface ReferenceShape {
  readonly type: "reference";
  /** The kind of the record that is named. */
  readonly kind: string;
  readonly inverse?: Inverse;
  readonly display?: Display;
}

export interface ListShape {
  readonly type: "list";
  readonly items: Shape;
  readonly display?: Display;
}

export interface ObjectShape {
  readonly type: "object";
  readonly fields: readonly Field[];
  /** What stands under any other name: of a map. Records have none. */
  readonly others?: Shape;
  /** The first template whose properties are all there is shown. */
  readonly sentence?: readonly Template[];
}

export interface ScalarShape {
  readonly type: "scalar";
  readonly value: "string" | "integer" | "number" | "boolean" | "date";
  /** Names of an enum's values. */
  readonly labels?: Readonly<Record<string, Localized>>;
  readonly display?: Display;
}

/** What a value is, as far as the toolkit must know: read from a JSON Schema, so that no code lists fields. */
export type Shape = LocalizedShape | ReferenceShape | ListShape | ObjectShape | ScalarShape;

/** A property of a record or of an object in it. */
export interface Field {
  readonly name: string;
  /** The schema's English title; the property's name when it has none. */
  readonly title: string;
  /** For readers; without one the field is not shown by itself. */
  readonly label?: Localized;
  /** For editors: what is written here. */
  readonly description?: Localized;
  /** For editors: a value as it may be typed. */
  readonly example?: Json;
  readonly shape: Shape;
  readonly role?: Role;
  /** For readers: a sentence below the value. */
  readonly help?: Localized;
  /** Readers narrow a search by its values; the name of that choice. */
  readonly facet?: Localized;
  /** What a change of the value, or of what is in it, counts as; when it is left out, its role and shape say it. */
  readonly change?: ChangeRule;
  readonly hidden: boolean;
  /** Made by the toolkit, never typed. */
  readonly derived: boolean;
  readonly section?: string;
  readonly order: number;
}

/** A section of the page of a kind: a group of its fields. */
export interface Section {
  readonly name: string;
  readonly label?: Localized;
}

/** A kind of record: one JSON Schema, read. */
export interface Kind {
  readonly name: string;
  /** The schema's English title. */
  readonly title: string;
  readonly label: { readonly one: Localized; readonly other: Localized };
  /** Path of the schema, relative to the catalogue. */
  readonly file: string;
  readonly schema: JsonObject;
  readonly files: { readonly path: string; readonly holds: "record" | "map" };
  /** Template of the id, such as `{code}_{database}`. */
  readonly id?: string;
  readonly page: { readonly mode: "each" | "one"; readonly path: string } | { readonly mode: "none" };
  /** Template of a generated link's text. */
  readonly linkText?: string;
  readonly sections: readonly Section[];
  /** In the schema's order. */
  readonly fields: readonly Field[];
  /** The top-level field of each role. */
  readonly roles: ReadonlyMap<Role, Field>;
}
