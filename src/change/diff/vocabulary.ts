import { foldedEndings, stemmer } from "../../model/stem.ts";
import { perLanguage } from "../../check/lint/text-flaws.ts";
import type { CatalogueRecord } from "../../model/catalogue.ts";
import { fold } from "../../model/fold.ts";
import type { Language } from "../../model/language.ts";
import { visitRecord } from "../../model/visit.ts";
import { textTokens } from "./text-tokens.ts";

/** The words that texts of a catalogue use, by language, in lower case. */
export type Vocabulary = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Which words were in use before a change, and which are after it: a word that nobody uses any more, for one that was
 * in use, is a typing error that was corrected.
 */
export interface Usage {
  readonly before: Vocabulary;
  readonly after: Vocabulary;
}

/** The words of the texts of some records. */
export function vocabularyOf(records: Iterable<CatalogueRecord>): Vocabulary {
  const found = new Map<string, Set<string>>();
  const take = (language: string, text: string): void => {
    let words = found.get(language);
    if (!words) found.set(language, (words = new Set()));
    for (const word of wordsIn(text)) words.add(word);
  };
  for (const record of records) {
    visitRecord(record, {
      localized(value, { format }) {
        if (format === "url") return;
        for (const [language, text] of Object.entries(value))
          for (const one of [text].flat()) if (typeof one === "string") take(language, one);
      },
    });
  }
  return found;
}

function wordsIn(text: string): string[] {
  return textTokens(text).flatMap((token) => (token.type === "word" ? [token.text.toLowerCase()] : []));
}

/** Two vocabularies in one. */
export function mergeVocabularies(one: Vocabulary, other: Vocabulary): Vocabulary {
  const tags = new Set([...one.keys(), ...other.keys()]);
  return new Map(
    [...tags].map((tag) => [tag, new Set([...(one.get(tag) ?? []), ...(other.get(tag) ?? [])])]),
  );
}

/** The words that a language's own file lists, and those of its interface. */
const ownWords = perLanguage((language): ReadonlySet<string> => {
  const { stopWords, phrases, writing, numberWords = {}, words, dates } = language;
  const texts = [
    ...[stopWords, dates.months, phrases, writing, words].flatMap((some) => Object.values(some)),
    ...Object.values<object>(numberWords).flatMap((some) => Object.keys(some)),
  ].flat();
  return new Set(texts.filter((text) => typeof text === "string").flatMap(wordsIn));
});

/** Is a word, in lower case, one of a language or of the catalogue? */
export function isKnown(word: string, language: Language, vocabulary: Vocabulary): boolean {
  return ownWords(language).has(word) || vocabulary.get(language.tag)?.has(word) === true;
}

/** The stems of all words of a language and the catalogue. */
const stemsOf = new WeakMap<Vocabulary, Map<string, ReadonlySet<string>>>();

/** Is a word known, be it in another form? */
export function isKnownForm(word: string, language: Language, vocabulary: Vocabulary): boolean {
  let stems = stemsOf.get(vocabulary);
  if (!stems) stemsOf.set(vocabulary, (stems = new Map()));
  const stem = stemmer(foldedEndings(language.endings));
  let stemsOfLanguage = stems.get(language.tag);
  if (!stemsOfLanguage) {
    const words = [...ownWords(language), ...(vocabulary.get(language.tag) ?? [])];
    stems.set(language.tag, (stemsOfLanguage = new Set(words.map((one) => stem(fold(one))))));
  }
  return stemsOfLanguage.has(stem(fold(word)));
}
