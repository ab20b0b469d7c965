import type { Catalogue } from "../../model/catalogue.ts";
import type { Language } from "../../model/language.ts";
import { fold } from "../format/fold.ts";
import { foundKinds } from "./entries.ts";
import { encodePostings } from "./postings.ts";
import { visitTexts } from "./texts.ts";
import { tokens } from "./tokens.ts";

/**
 * The second tier of the index of a language: every word of the texts, and the numbers of the records that have it.
 * Words and lists of numbers are joined by spaces and stand in the same order, that of the words.
 */
export function wordsIndex(catalogue: Catalogue, language: Language): object {
  const index = invertedIndex(language.stopWords);
  const all = foundKinds(catalogue).flatMap(({ found }) => found);
  for (const [number, record] of all.entries()) {
    visitTexts(record, catalogue, language, (text) => index.add(text, number));
  }
  const words = [...index.postings].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    words: words.map(([word]) => word).join(" "),
    records: words.map(([, records]) => encodePostings(records)).join(" "),
  };
}

interface InvertedIndex {
  readonly postings: ReadonlyMap<string, readonly number[]>;
  add(text: string, record: number): void;
}

/** Records must be added in the order of their numbers. */
function invertedIndex(stopWords: readonly string[]): InvertedIndex {
  const skipped = new Set(stopWords.map(fold));
  const postings = new Map<string, number[]>();
  // What stands between two spaces comes back again and again: its words are looked up once.
  const lists = new Map<string, readonly number[][]>();
  const listsOf = (chunk: string): readonly number[][] => {
    const found = tokens(chunk)
      .filter((word) => !skipped.has(word))
      .map((word) => postings.get(word) ?? create(word));
    lists.set(chunk, found);
    return found;
  };
  const create = (word: string): number[] => {
    const list: number[] = [];
    postings.set(word, list);
    return list;
  };
  return {
    postings,
    add(text, record) {
      for (const chunk of text.split(" ")) {
        for (const list of lists.get(chunk) ?? listsOf(chunk))
          if (list[list.length - 1] !== record) list.push(record);
      }
    },
  };
}
