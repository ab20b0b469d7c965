import type { Localized, Path, Severity } from "./diagnostic.ts";
import type { JsonObject } from "./json.ts";
import type { Language } from "./language.ts";
import type { Release } from "./release.ts";
import type { Field, Inverse, Kind } from "./shape.ts";

/** Something a release may still contain, and why. */
export interface Allowance {
  readonly code: string;
  /** A text, or one per language. */
  readonly reason: string | Localized;
  /** Where it stands in the configuration's list. */
  readonly index: number;
}

/** A record that is gone for good, and why. */
export interface Removal {
  readonly kind: string;
  readonly id: string;
  /** A text, or one per language. */
  readonly reason: string | Localized;
  /** Where it stands in the configuration's list. */
  readonly index: number;
}

/** How readers reach someone. */
export interface Contact {
  readonly email?: string;
  readonly url?: Localized;
  readonly text?: Localized;
  /** The address of a form for remarks on one record, with `{id}` where its id stands. */
  readonly feedback?: Localized;
}

/** `varbook.config.yaml`, read. What the file leaves out is absent. */
export interface Configuration {
  readonly title: Localized;
  /** The language in which records are written when they do not say it themselves; the first one when it is left out. */
  readonly sourceLanguage?: string;
  readonly introduction?: Localized;
  readonly publisher: { readonly name: Localized; readonly url?: Localized };
  readonly baseUrl?: string;
  readonly contact?: Contact;
  /** What the accessibility statement says; without it there is none. */
  readonly accessibility?: {
    readonly conformity: "full" | "partial" | "none";
    /** As YYYY-MM-DD. */
    readonly reviewed: string;
    readonly exceptions?: Localized;
    readonly preparation?: Localized;
    /** The contact of the catalogue, when it is left out. */
    readonly feedback?: Contact;
    readonly complaint?: Localized;
  };
  readonly licence?: { readonly name: Localized; readonly url?: Localized };
  readonly citation: Localized;
  /** How codes name a theme: a pattern with a group `theme`, and what readers call the themes, by that group in lower case. */
  readonly themes?: { readonly pattern: string; readonly labels?: Readonly<Record<string, Localized>> };
  /** What becomes of the severities of rules that are not set one by one; each message's own when it is left out. */
  readonly preset?: "recommended" | "strict" | "gentle";
  /** What a release may still contain, by the code that reports it. */
  readonly release?: { readonly allow: readonly Allowance[] };
  /** Records that had a page and are gone for good. */
  readonly removed?: readonly Removal[];
  /** Severities by code, where they are not the rule's own. */
  readonly rules: Readonly<Record<string, Severity | "off">>;
  /** Options of rules by code and name. */
  readonly options: Readonly<
    Record<string, Readonly<Record<string, string | number | boolean | readonly string[]>>>
  >;
}

/** One entry of the catalogue, with where it stands. */
export interface CatalogueRecord {
  readonly kind: Kind;
  readonly id: string;
  readonly data: JsonObject;
  /** The value of the property with the role `status`, if it has one. */
  readonly status: string | undefined;
  readonly file: string;
  /** The way to the record in its file: empty, or the id in a file that holds a map. */
  readonly path: Path;
}

/** A property or a link of a text that names another record. */
export interface Reference {
  readonly from: CatalogueRecord;
  readonly kind: string;
  readonly id: string;
  /** The record that is named, when there is one. */
  readonly target: CatalogueRecord | undefined;
  /** Which property of the schema it is, or in which field's texts a link stands: the same number, the same place. */
  readonly slot: number;
  /** The value's path in the file. */
  readonly path: Path;
  /** The top-level field in which it stands. */
  readonly field: Field;
  /** The generated way back, when the property has one; a link in a text has none. */
  readonly inverse: Inverse | undefined;
  /** The language of the text, when it is a link in one. */
  readonly language: string | undefined;
  /** For a link: how often its address stands before it in the text, be it in code, and the text’s language. */
  readonly link:
    | { readonly occurrence: number; readonly language: string; readonly text: string }
    | undefined;
}

/** All records, linked. Built once; checks, pages and exports only ask it. */
export interface Catalogue {
  readonly configuration: Configuration;
  readonly languages: readonly Language[];
  readonly kinds: ReadonlyMap<string, Kind>;
  /** Records by kind and id, each kind sorted by id. */
  readonly records: ReadonlyMap<string, ReadonlyMap<string, CatalogueRecord>>;
  /** What a record names. */
  readonly outgoing: ReadonlyMap<CatalogueRecord, readonly Reference[]>;
  /** Who names a record, sorted by the naming record's id. */
  readonly incoming: ReadonlyMap<CatalogueRecord, readonly Reference[]>;
  /** What this state is published as; an ordinary build is none. */
  readonly release?: Release;
}
