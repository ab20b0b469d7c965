import type { Catalogue } from "../../../model/catalogue.ts";
import { everyRecord } from "../../../model/every-record.ts";
import type { Language } from "../../../model/language.ts";
import { levelsOf } from "./count-trigrams.ts";
import { localizedTexts } from "./texts-of.ts";

/** With fewer letters nothing can be said of a language. */
const leastLetters = 3000;

/** Are its trigrams to be counted in the catalogue's own texts? */
export function isCounted({ trigrams }: Language): boolean {
  return trigrams.length === 0;
}

/** The languages with trigrams: those whose file has none get those of their texts, if there are enough. */
export function withCounted(
  languages: readonly Language[],
  textsOfLanguage: (language: Language) => readonly string[],
): Language[] {
  return languages.map((language) => {
    if (!isCounted(language)) return language;
    const texts = textsOfLanguage(language);
    const isEnough = texts.reduce((sum, text) => sum + text.length, 0) >= leastLetters;
    return isEnough
      ? { ...language, trigrams: levelsOf([], texts).map((level) => level.join(" ")) }
      : language;
  });
}

/** All texts of a catalogue in a language. */
export function textsIn(catalogue: Catalogue, { tag }: Language): string[] {
  const texts: string[] = [];
  for (const record of everyRecord(catalogue)) {
    for (const text of localizedTexts(record)) {
      const typed = text.format === "url" ? undefined : text.in(tag);
      if (typed !== undefined) texts.push(typed);
    }
  }
  return texts;
}
