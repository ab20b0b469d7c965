import type { Language } from "../../../model/language.ts";
import { foldCode } from "../words/letter-codes.ts";
import { WordTable } from "../words/word-table.ts";
import type { WordList } from "../words/word-list.ts";
import { wordHash } from "../words/word-list.ts";
import type { Counted, CountedWord } from "./counted-words.ts";
import { atEitherEnd, countedWords } from "./counted-words.ts";
import { TrigramTable } from "./trigram-table.ts";

/** How well a text fits each language. */
export interface LanguageEvidence {
  /** By the number of the language. */
  readonly fits: Float64Array;
  /** How many small words it has that only one language has, by the number of the language. */
  readonly smallWords: Uint8Array;
  /** How many trigrams were looked at. */
  readonly weight: number;
  /** How many words were. */
  readonly words: number;
  /** How many abbreviations and codes it has beside them. */
  readonly abbreviations: number;
  /** Is it written like a name: each word with a capital but small ones between, or an institution and a name? */
  readonly isName: boolean;
}

/** How well one word fits each language, and how many trigrams it has. */
export interface WordEvidence {
  readonly hash: number;
  readonly fits: Float64Array;
  readonly weight: number;
}

/** What a small word that only one language has counts beside its trigrams, which count 0 to 9 each. */
const ofSmallWord = 6;
/** A capital in the middle of a sentence: it may be a name. */
const ofCapital = 0.5;
const edge = "_".charCodeAt(0);

/** Tells languages apart by groups of three letters, and by the small words that only one of them has. */
export class Identifier {
  /** Those that are told apart; only these have a number. */
  readonly languages: readonly Language[];
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #trigrams: TrigramTable;
  /** 1 for a small word that several languages have, from 2 for one that only one has. */
  readonly #smallWords: WordTable;
  readonly #institutions: ReadonlySet<number>;
  /** How well the word that is being looked at fits. */
  readonly #scratch: Float64Array;

  /** @param languages Those without trigrams are left out. */
  constructor(languages: readonly Language[]) {
    this.languages = languages.filter(({ trigrams }) => trigrams.length > 0);
    this.#numbers = new Map(this.languages.map(({ tag }, number) => [tag, number]));
    this.#scratch = new Float64Array(this.languages.length);
    this.#trigrams = new TrigramTable(this.languages.map(({ trigrams }) => trigrams));
    this.#smallWords = new WordTable(smallWordsOf(this.languages));
    this.#institutions = new Set(
      this.languages.flatMap(({ writing }) => (writing.institutions ?? []).map(wordHash)),
    );
  }

  /** The number of a language; undefined when it cannot be told from others. */
  numberOf({ tag }: Language): number | undefined {
    return this.#numbers.get(tag);
  }

  /** Do small words show at once that a text is in this language? Nearly every longer text has them, and is looked at no closer. */
  isPlainly(language: number, list: WordList): boolean {
    let [own, others] = [0, 0];
    for (let at = 0; at < list.count; at++) {
      if (at === atEitherEnd) at = Math.max(at, list.count - atEitherEnd);
      const small = this.#smallWords.get(list.hashes[at] ?? 0);
      if (small === several + 1 + language) own++;
      else if (small > several) others++;
    }
    return own > 1 && own >= 4 * others;
  }

  /** @param onWord Is told of each word by itself, in an array that is only good during the call. */
  evidence(list: WordList, onWord?: (word: WordEvidence) => void): LanguageEvidence {
    const counted = countedWords(list);
    const fits = new Float64Array(this.languages.length);
    const smallWords = new Uint8Array(this.languages.length);
    let weight = 0;
    for (const word of counted.words) {
      const small = this.#smallWords.get(word.hash);
      if (small > several) smallWords[small - several - 1]! += 1;
      const ofWord = this.#ofWord(list.text, word);
      for (let language = 0; language < fits.length; language++) fits[language]! += ofWord.fits[language]!;
      weight += ofWord.weight;
      onWord?.(ofWord);
    }
    const { words, abbreviations } = counted;
    const isName = this.#isName(counted, fits);
    return { fits, smallWords, weight, words: words.length, abbreviations, isName };
  }

  #ofWord(text: string, { start, end, hash, isCapital, isFirst }: CountedWord): WordEvidence {
    const fits = this.#scratch.fill(0);
    let [first, second] = [edge, foldCode(text.charCodeAt(start))];
    for (let at = start + 1; at <= end; at++) {
      const third = at === end ? edge : foldCode(text.charCodeAt(at));
      this.#trigrams.add(first, second, third, fits);
      [first, second] = [second, third];
    }
    const small = this.#smallWords.get(hash);
    if (small > several) fits[small - several - 1]! += ofSmallWord;
    const share = isCapital && !isFirst ? ofCapital : 1;
    if (share !== 1) for (let language = 0; language < fits.length; language++) fits[language]! *= share;
    return { hash, fits, weight: (end - start) * share };
  }

  #isName({ words, joinedNames, abbreviations }: Counted, fits: Float64Array): boolean {
    let capitals = joinedNames + abbreviations;
    let inside = joinedNames;
    let others = 0;
    for (const { isCapital, isFirst, hash } of words) {
      if (isCapital) capitals++;
      if (isCapital && !isFirst) inside++;
      else if (!isCapital && this.#smallWords.get(hash) === 0) others++;
    }
    if (inside === 0) return false;
    if (this.#institutions.has(words[0]?.hash ?? 0)) return true;
    return others === 0 && capitals > 1 && !this.languages[best(fits)]?.writing.capitalNouns;
  }
}

const several = 1;

function smallWordsOf(languages: readonly Language[]): Map<number, number> {
  const found = new Map<number, number>();
  for (const [number, { stopWords }] of languages.entries()) {
    for (const hash of new Set(stopWords.map(wordHash)))
      found.set(hash, found.has(hash) ? several : several + 1 + number);
  }
  return found;
}

/** The number of the language that fits best. @param but One that is left out. */
export function best(fits: Float64Array, but = -1): number {
  let found = but === 0 ? 1 : 0;
  for (const [language, fit] of fits.entries())
    if (language !== but && fit > (fits[found] ?? -1)) found = language;
  return found;
}

/**
 * How much better a text fits one language than another, in standard deviations: long texts differ by more without
 * being any surer.
 */
export function lead({ fits, weight }: LanguageEvidence, language: number, other: number): number {
  return ((fits[language] ?? 0) - (fits[other] ?? 0)) / Math.sqrt(Math.max(1, weight));
}
