import type { Choice } from "./format/localized.ts";
import { choose } from "./format/localized.ts";
import type { Localized } from "../model/diagnostic.ts";
import type { Language } from "../model/language.ts";
import type { Field } from "../model/shape.ts";

const made = new WeakMap<Localized, Map<Language, Choice>>();

/**
 * A label of a schema in a language, else in another one. It is always the same object, so that renderers can
 * remember by it what they made of it.
 */
export function labelChoice(label: Localized, language: Language, languages: readonly Language[]): Choice {
  let byLanguage = made.get(label);
  if (!byLanguage) made.set(label, (byLanguage = new Map()));
  let choice = byLanguage.get(language);
  if (!choice) {
    const [any = ""] = Object.values(label);
    choice = choose(label, language, languages) ?? { value: any, language };
    byLanguage.set(language, choice);
  }
  return choice;
}

/** A property that readers know by a name. */
export type LabelledField = Field & { readonly label: Localized };

/** Is a property shown by itself? Any other may still be a part of a sentence. */
export function isLabelled(field: Field): field is LabelledField {
  return field.label !== undefined && !field.hidden;
}
