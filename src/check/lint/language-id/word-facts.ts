import type { CatalogueRecord } from "../../../model/catalogue.ts";
import type { Language } from "../../../model/language.ts";
import type { LocalizedText } from "../localized-text.ts";
import { wordHash } from "../words/word-list.ts";
import type { LanguageMismatch, LanguageReading } from "./mismatches.ts";
import { ofForeign } from "./mismatches.ts";
import type { LanguageEvidence, Identifier } from "./identifier.ts";
import { best } from "./identifier.ts";
import { textNumber } from "./texts-of.ts";
import { leastWords, ofAnother } from "./verdicts.ts";

/*
 * What is kept of a record as numbers: the words by which its texts look like another language, and the texts that seem
 * to be in one. A word that other texts use is a word of their language, whatever it looks like.
 */

/** A text that seems to be in another language. */
export interface Suspect {
  /** The numbers of the language in which it stands, and of the one in which it seems to be. */
  readonly own: number;
  readonly another: number;
  /** The number of the text: see `textNumber`. */
  readonly text: number;
  readonly words: readonly { readonly hash: number; readonly lead: number; readonly weight: number }[];
}

/** What follows a language's number instead of that of another one. */
const [ofWords, ofText] = [-1, -2];

/** The numbers of a text that is in its language. */
export function numbersOfWords({ number, evidence: { fits }, foreignWords }: LanguageReading): number[] {
  const isOwn = leadOf(fits, best(fits, number), number) <= 0;
  return foreignWords.length > 0 && isOwn ? [number, ofWords, foreignWords.length, ...foreignWords] : [];
}

/** The numbers of a text that seems to be in another language. */
export function numbersOfSuspect(
  { own, language }: Extract<LanguageMismatch, { readonly type: "other" }>,
  text: LocalizedText,
  identifier: Identifier,
): number[] {
  const another = identifier.numberOf(language) ?? 0;
  const words: number[] = [];
  identifier.evidence(own.list, ({ hash, fits, weight }) => {
    words.push(hash, leadOf(fits, another, own.number), weight);
  });
  return [own.number, another, words.length + 1, textNumber(text), ...words];
}

/** The number of a text of which nothing is known yet, so that a change of it is seen. */
export function numbersOfText(text: LocalizedText, languages: readonly Language[]): number[] {
  return [0, ofText, 1, wordHash(languages.map(({ tag }) => text.in(tag)).join("\n"))];
}

/** What is kept of all records. */
export class WordFacts {
  /** By the number of the language: the words of texts that are in it. */
  readonly #words = new Map<number, Set<number>>();
  readonly #suspects: { readonly record: CatalogueRecord; readonly suspect: Suspect }[] = [];

  constructor(facts: Iterable<readonly [CatalogueRecord, readonly number[]]>) {
    for (const [record, numbers] of facts) {
      for (let at = 0; at < numbers.length; at += 3 + (numbers[at + 2] ?? 0))
        this.#take(record, numbers.slice(at, at + 3 + (numbers[at + 2] ?? 0)));
    }
  }

  #take(record: CatalogueRecord, [own = 0, another = 0, , ...rest]: readonly number[]): void {
    if (another === ofWords) {
      const words = this.#words.get(own) ?? new Set();
      this.#words.set(own, words);
      for (const hash of rest) words.add(hash);
    } else if (another !== ofText) {
      const [text = 0, ...words] = rest;
      this.#suspects.push({ record, suspect: { own, another, text, words: wordsIn(words) } });
    }
  }

  /** The texts that seem to be in another language, although words of their own say nothing; and how many words say so. */
  *wrong(): Generator<{ record: CatalogueRecord; suspect: Suspect; words: number }> {
    for (const { record, suspect } of this.#suspects) {
      const typedWords = this.#words.get(suspect.own);
      const words = suspect.words.filter(({ hash, lead }) => lead < ofForeign || !typedWords?.has(hash));
      if (words.length >= leastWords && leadOfAll(words) > ofAnother)
        yield { record, suspect, words: words.length };
    }
  }
}

function leadOfAll(words: Suspect["words"]): number {
  let [lead, weight] = [0, 0];
  for (const word of words) {
    lead += word.lead;
    weight += word.weight;
  }
  return lead / Math.sqrt(Math.max(1, weight));
}

function wordsIn(numbers: readonly number[]): Suspect["words"] {
  const found: { hash: number; lead: number; weight: number }[] = [];
  for (let at = 0; at < numbers.length; at += 3)
    found.push({ hash: numbers[at] ?? 0, lead: numbers[at + 1] ?? 0, weight: numbers[at + 2] ?? 0 });
  return found;
}

function leadOf(fits: LanguageEvidence["fits"], language: number, other: number): number {
  return (fits[language] ?? 0) - (fits[other] ?? 0);
}
