import type { Language } from "../../../model/language.ts";
import { PhraseLexicon } from "./phrase-lexicon.ts";
import type { Occurrence } from "./phrase-lexicon.ts";
import { wordsOf } from "./words-of.ts";

/** What phrases of a language say. */
export type Phrase = keyof Language["phrases"];

const lexicons = new WeakMap<Language, PhraseLexicon<Phrase>>();

/** The phrases of the language file that a text uses. */
export function phrasesIn(text: string, language: Language): readonly Occurrence<Phrase>[] {
  return lexiconOf(language).find(wordsOf(text, language));
}

/** The hashes of the words that one of these phrases begins with. */
export function firstWordsOf(phrase: Phrase, language: Language): Iterable<number> {
  return lexiconOf(language).firstWords((meaning) => meaning === phrase);
}

function lexiconOf(language: Language): PhraseLexicon<Phrase> {
  let lexicon = lexicons.get(language);
  if (!lexicon) {
    const expressions = Object.entries(language.phrases).flatMap(([phrase, texts]) =>
      texts.map((text) => ({ text, meaning: phrase as Phrase })),
    );
    lexicons.set(language, (lexicon = new PhraseLexicon(expressions, language.inflections)));
  }
  return lexicon;
}
