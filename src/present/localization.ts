import type { Catalogue } from "../model/catalogue.ts";
import type { Language } from "../model/language.ts";

/** A catalogue as its readers in a language see it: for whom something is said about a record. */
export interface Localization {
  readonly catalogue: Catalogue;
  readonly language: Language;
}
