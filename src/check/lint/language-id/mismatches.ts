import type { Language } from "../../../model/language.ts";
import type { LocalizedText } from "../localized-text.ts";
import type { WordList } from "../words/word-list.ts";
import { wordsOf } from "../words/words-of.ts";
import type { LanguageEvidence, Identifier } from "./identifier.ts";
import { best } from "./identifier.ts";
import { anotherLanguage, areExchanged, isCopied } from "./verdicts.ts";

/** What is seen of a text in all its languages. */
export type LanguageMismatch =
  /** Two languages have each other's text, or the same one. */
  | { readonly type: "exchanged" | "copied"; readonly first: Language; readonly second: Language }
  /** One text alone is in another language than it should be. */
  | { readonly type: "other"; readonly own: LanguageReading; readonly language: Language };

/** A text in one language of the catalogue, as the identifier sees it. */
export interface LanguageReading {
  readonly language: Language;
  /** The number of the language. */
  readonly number: number;
  readonly list: WordList;
  /** Do small words show at once that all is well? */
  readonly isPlain: boolean;
  readonly evidence: LanguageEvidence;
  /** The hashes of the words that look like another language. */
  readonly foreignWords: readonly number[];
}

/** By how much a word fits another language better, to look like it: by one frequent trigram. */
export const ofForeign = 6;

/**
 * A text in those of its languages that can be told from others; none when it is in all of them plainly, as nearly every
 * longer text is. Good until the words of another text are asked for.
 */
export function readingsOf(
  text: LocalizedText,
  languages: readonly Language[],
  identifier: Identifier,
): readonly LanguageReading[] {
  if (text.format === "url" || isPlain(text, languages, identifier)) return nothing;
  return languages.flatMap((language): LanguageReading[] => {
    const typed = text.in(language.tag);
    const number = identifier.numberOf(language);
    return typed === undefined || number === undefined
      ? []
      : [new LazyReading(language, number, wordsOf(typed, language), identifier)];
  });
}

const nothing: readonly never[] = [];

function isPlain(text: LocalizedText, languages: readonly Language[], identifier: Identifier): boolean {
  for (const language of languages) {
    const typed = text.in(language.tag);
    if (typed === undefined) continue;
    const number = identifier.numberOf(language);
    if (number !== undefined && !identifier.isPlainly(number, wordsOf(typed, language))) return false;
  }
  return true;
}

/** What it takes time to work out is worked out when it is asked for. */
class LazyReading implements LanguageReading {
  readonly language: Language;
  readonly number: number;
  readonly list: WordList;
  readonly isPlain: boolean;
  readonly foreignWords: number[] = [];
  readonly #identifier: Identifier;
  #evidence: LanguageEvidence | undefined;

  constructor(language: Language, number: number, list: WordList, identifier: Identifier) {
    this.language = language;
    this.number = number;
    this.list = list;
    this.#identifier = identifier;
    this.isPlain = identifier.isPlainly(number, list);
  }

  get evidence(): LanguageEvidence {
    return (this.#evidence ??= this.#identifier.evidence(this.list, ({ hash, fits }) => {
      const fit = fits[this.number] ?? 0;
      if ((fits[best(fits, this.number)] ?? 0) - fit >= ofForeign) this.foreignWords.push(hash);
    }));
  }
}

/**
 * One mistake is one finding: of two texts that are exchanged, or the same, nothing more is said.
 * @param least How many words a text has at least that should not be the same in two languages.
 */
export function languageMismatches(
  readings: readonly LanguageReading[],
  identifier: Identifier,
  least: number,
): readonly LanguageMismatch[] {
  const found: LanguageMismatch[] = [];
  const paired = new Set<LanguageReading>();
  for (const [index, second] of readings.entries()) {
    for (const first of readings.slice(0, index)) {
      if (paired.has(first) || paired.has(second)) continue;
      const type = ofPair(first, second, least);
      if (type === undefined) continue;
      paired.add(first).add(second);
      if (type !== "same") found.push({ type, first: first.language, second: second.language });
    }
  }
  for (const reading of readings) {
    if (paired.has(reading) || reading.isPlain) continue;
    const another = anotherLanguage(reading.evidence, reading.number);
    const language = another === undefined ? undefined : identifier.languages[another];
    if (language) found.push({ type: "other", own: reading, language });
  }
  return found;
}

/** Is it something about the text in this language? */
export function isAbout(found: LanguageMismatch, language: Language): boolean {
  return found.type === "other"
    ? found.own.language === language
    : found.first === language || found.second === language;
}

/** A name, or a word that both languages have, may be the same in both. */
function ofPair(
  first: LanguageReading,
  second: LanguageReading,
  least: number,
): "exchanged" | "copied" | "same" | undefined {
  const [one, other] = [first.number, second.number];
  if (first.list.text.trim() === second.list.text.trim())
    return isCopied(first.evidence, one, other, least) ? "copied" : "same";
  if (first.isPlain || second.isPlain) return undefined;
  if (isSymbol(first.list.text) && isSymbol(second.list.text)) return undefined;
  return areExchanged(first.evidence, second.evidence, one, other) ? "exchanged" : undefined;
}

/** One or two letters, such as `ko` and `kB`, are a symbol or an abbreviation, and in no language. */
function isSymbol(text: string): boolean {
  return !/\p{L}{3}/u.test(text);
}
