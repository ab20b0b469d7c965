import type { Language } from "../../../model/language.ts";
import { PhraseLexicon } from "./phrase-lexicon.ts";
import { wordHash } from "./word-list.ts";
import { WordTable } from "./word-table.ts";

/** Which frequent words show that a text is in another language than it should be. */
export interface Tongues {
  /** 1 for a word of the language itself, 2 for English, from 3 for the catalogue's other languages; 0 for other words. */
  readonly table: WordTable;
  /** Names of the languages from 2. */
  readonly names: readonly Language[];
  /** Several words that are English by themselves. */
  readonly phrases: PhraseLexicon<undefined>;
  /** The hashes of the words of other languages, and of the first words of the phrases. */
  readonly foreign: readonly number[];
}

/** Words that two languages share tell nothing of either. */
export function tonguesOf(language: Language, languages: readonly Language[]): Tongues {
  const others = languages.filter(({ tag }) => tag !== language.tag);
  const phrases = language.foreignWords.filter((words) => words.includes(" "));
  const lists = [
    language.stopWords,
    language.foreignWords.filter((words) => !words.includes(" ")),
    ...others.map(({ stopWords }) => stopWords),
  ];
  const ownWords = new Set(language.stopWords);
  const foreignWords = new Set(lists.slice(1).flat());
  const entries = new Map<number, number>();
  for (const [index, words] of lists.entries()) {
    for (const word of words) {
      // A letter by itself shows no language: what stands alone is a mark, an ending (`foto's`) or a vitamin.
      if (word.length === 1) continue;
      const hash = wordHash(word);
      if (!(ownWords.has(word) && foreignWords.has(word)) && !entries.has(hash))
        entries.set(hash, own + index);
    }
  }
  const firstWords = phrases.map((words) => wordHash(words.split(" ")[0] ?? ""));
  return {
    table: new WordTable(entries),
    names: others,
    phrases: new PhraseLexicon(
      phrases.map((text) => ({ text, meaning: undefined })),
      [],
    ),
    foreign: [...[...entries].filter(([, value]) => value > own).map(([hash]) => hash), ...firstWords],
  };
}

/** The table's numbers. */
export const own = 1;
export const english = 2;
