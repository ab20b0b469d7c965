import type { Json, JsonObject } from "../../model/json.ts";
import type { Language } from "../../model/language.ts";

/** What a localized value becomes: its texts by language, or, in an edition of one language, the text alone. */
export interface JsonEdition {
  readonly languages: readonly Language[];
  /** Absent in the edition of all languages. */
  readonly language?: Language;
}

/**
 * A text that is made per language, such as a citation.
 * @param make The text in a language, or nothing.
 * @returns Nothing when no language has it.
 */
export function inEachLanguage(
  { languages, language }: JsonEdition,
  make: (language: Language) => string | undefined,
): Json | undefined {
  if (language) return make(language);
  const texts: Record<string, Json> = {};
  for (const one of languages) {
    const text = make(one);
    if (text !== undefined) texts[one.tag] = text;
  }
  return Object.keys(texts).length > 0 ? texts : undefined;
}

/** The schema of such a text. */
export function textSchema(edition: JsonEdition, value: JsonObject = { type: "string" }): JsonObject {
  if (edition.language) return value;
  return {
    type: "object",
    properties: Object.fromEntries(edition.languages.map(({ tag }) => [tag, value])),
    additionalProperties: false,
  };
}

/** Sets an object's own property, whatever its name: `__proto__` too. */
export function setProperty(object: Record<string, Json>, name: string, value: Json): void {
  if (name === "__proto__")
    Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
  else object[name] = value;
}
