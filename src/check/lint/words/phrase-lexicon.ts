import { isInToken } from "./token.ts";
import { WordList, wordHash } from "./word-list.ts";

/** Words to be found in texts, and what they mean to the one who looks for them. */
export interface Expression<Meaning> {
  readonly text: string;
  readonly meaning: Meaning;
}

/** Where an expression stands in a text. */
export interface Occurrence<Meaning> extends Expression<Meaning> {
  readonly start: number;
  readonly end: number;
  /** The number of its first word in the list of words. */
  readonly word: number;
  /** As in the lexicon, but for capitals: without another ending. */
  readonly isExact: boolean;
  /** Is it part of an address or of a token such as `AIM/IMA`? */
  readonly isInToken: boolean;
}

interface Entry<Meaning> extends Expression<Meaning> {
  /** In capitals only: found in capitals only. */
  readonly isAbbreviation: boolean;
  /** Lower-case words. */
  readonly words: readonly string[];
  /** For each word, the hashes of its forms. */
  readonly hashes: readonly (readonly number[])[];
}

const nothing: readonly never[] = [];

/** The words of an expression, while it is being taken apart. */
const scratch = new WordList();

/** A place for each hash by its last bits: most words begin no expression. */
const filterSize = 8192;

/** Finds many expressions in one pass over the words of a text; only the first word of each is looked up. */
export class PhraseLexicon<Meaning> {
  /** Entries by the hash of their first word, their length, and the hash of their last word: many begin alike. */
  readonly #entries = new Map<number, Map<number, Map<number, Entry<Meaning>[]>>>();
  readonly #filter: Uint8Array = new Uint8Array(filterSize);
  readonly #endings: readonly string[];

  /** @param endings What each word may end in besides its own form, unless the expression is an abbreviation. */
  constructor(expressions: Iterable<Expression<Meaning>>, endings: readonly string[]) {
    this.#endings = endings;
    for (const expression of expressions) {
      const entry = this.#entry(expression);
      for (const first of entry.hashes[0] ?? nothing) {
        this.#filter[first & (filterSize - 1)] = 1;
        const byLength = within(this.#entries, first, () => new Map<number, Map<number, Entry<Meaning>[]>>());
        const byLast = within(byLength, entry.words.length, () => new Map<number, Entry<Meaning>[]>());
        for (const last of entry.words.length === 1 ? [first] : (entry.hashes.at(-1) ?? nothing)) {
          within(byLast, last, (): Entry<Meaning>[] => []).push(entry);
        }
      }
    }
  }

  /** In the order of the text; expressions may overlap. */
  find(list: WordList): readonly Occurrence<Meaning>[] {
    let occurrences: Occurrence<Meaning>[] | undefined;
    for (let at = 0; at < list.count; at++) {
      if (this.#filter[(list.hashes[at] ?? 0) & (filterSize - 1)] === 0) continue;
      const byLength = this.#entries.get(list.hashes[at] ?? 0);
      if (!byLength) continue;
      for (const [length, byLast] of byLength) {
        if (at + length > list.count) continue;
        for (const entry of byLast.get(list.hashes[at + length - 1] ?? 0) ?? nothing) {
          const occurrence = this.#match(entry, list, at);
          if (occurrence) (occurrences ??= []).push(occurrence);
        }
      }
    }
    return occurrences ?? nothing;
  }

  /** The hashes of the first words of the expressions with a meaning: a text with none of them has none of those. */
  *firstWords(isMeant: (meaning: Meaning) => boolean): Iterable<number> {
    for (const [first, byLength] of this.#entries) {
      const entries = [...byLength.values()].flatMap((byLast) => [...byLast.values()].flat());
      if (entries.some(({ meaning }) => isMeant(meaning))) yield first;
    }
  }

  #entry({ text, meaning }: Expression<Meaning>): Entry<Meaning> {
    const list = scratch.read(text);
    const isAbbreviation =
      list.count === 1 && text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase();
    const words = Array.from({ length: list.count }, (_, index) => list.word(index).toLowerCase());
    const endings = isAbbreviation ? nothing : this.#endings;
    const hashes = words.map((word) => [
      ...new Set([word, ...endings.map((ending) => word + ending)].map(wordHash)),
    ]);
    return { text, meaning, isAbbreviation, words, hashes };
  }

  #match(
    { text, meaning, isAbbreviation, words, hashes }: Entry<Meaning>,
    list: WordList,
    at: number,
  ): Occurrence<Meaning> | undefined {
    for (let next = 1; next < words.length - 1; next++) {
      if (!hashes[next]?.includes(list.hashes[at + next] ?? 0)) return undefined;
    }
    for (let next = 1; next < words.length; next++) if (!isJoint(list.gapBefore(at + next))) return undefined;
    if (isAbbreviation && list.word(at) !== text) return undefined;
    const isExact = words.every((word, index) => list.isWord(at + index, word));
    if (!isExact && !words.every((word, index) => this.#isForm(word, list.word(at + index))))
      return undefined;
    const [start, end] = [list.starts[at] ?? 0, list.ends[at + words.length - 1] ?? 0];
    return { text, meaning, start, end, word: at, isExact, isInToken: isInToken(list.text, start, end) };
  }

  /** Two words may have the same hash. */
  #isForm(word: string, written: string): boolean {
    const own = written.toLowerCase();
    return own === word || (own.startsWith(word) && this.#endings.includes(own.slice(word.length)));
  }
}

/** The value of a key, made when there is none. */
function within<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const inner = map.get(key);
  if (inner !== undefined) return inner;
  const made = make();
  map.set(key, made);
  return made;
}

/** Does it hold two words together: a space, a hyphen, an apostrophe? */
function isJoint(gap: string): boolean {
  return gap === " " || (gap.length <= 2 && /^[\s'’-]+$/.test(gap));
}
