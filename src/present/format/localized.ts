import type { Localized } from "../../model/diagnostic.ts";
import type { Json } from "../../model/json.ts";
import { isObject } from "../../model/json.ts";
import type { Language } from "../../model/language.ts";

/** A text, and the language it is in: not always the one that was asked for. */
export interface Choice<Value = string> {
  readonly value: Value;
  readonly language: Language;
}

/**
 * The value of a localized object in a language, else in the first language of the configuration that has it.
 * @param localized What a record or a schema holds; anything but an object of languages has no value.
 * @returns Nothing when no language has a text.
 */
export function choose(
  localized: Json | Localized | undefined,
  wanted: Language,
  languages: readonly Language[],
): Choice | undefined {
  return chooseValue(localized, wanted, languages, isText);
}

/** As `choose`, for localized lists of words. */
export function chooseWords(
  localized: Json | undefined,
  wanted: Language,
  languages: readonly Language[],
): Choice<readonly string[]> | undefined {
  return chooseValue(localized, wanted, languages, isWords);
}

/** The text of a label in a language, else in another one, else nothing but the empty text. */
export function labelText(
  label: Localized | undefined,
  wanted: Language,
  languages: readonly Language[],
): string {
  return choose(label, wanted, languages)?.value ?? Object.values(label ?? {})[0] ?? "";
}

function chooseValue<Value extends Json>(
  localized: Json | Localized | undefined,
  wanted: Language,
  languages: readonly Language[],
  accepts: (value: Json | undefined) => value is Value,
): Choice<Value> | undefined {
  if (!isObject(localized as Json | undefined)) return undefined;
  const values = localized as Readonly<Record<string, Json>>;
  const translation = get(values, wanted.tag);
  if (accepts(translation)) return { value: translation, language: wanted };
  for (const language of languages) {
    const other = get(values, language.tag);
    if (accepts(other)) return { value: other, language };
  }
  return undefined;
}

function get(values: Readonly<Record<string, Json>>, tag: string): Json | undefined {
  return Object.hasOwn(values, tag) ? values[tag] : undefined;
}

function isText(value: Json | undefined): value is string {
  return typeof value === "string" && value !== "";
}

function isWords(value: Json | undefined): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((word) => typeof word === "string");
}
