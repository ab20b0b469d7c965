import { fold } from "./letters.ts";

const seed = 0x811c9dc5;
const prime = 0x01000193;

/** One bit each for those who watch for words; the filter has a place for a word by the last bits of its hash. */
const filterSize = 8192;

/**
 * The words of a text: where each stands, and a hash of its lower-case form. Made to be filled again and again: the
 * arrays only grow. Addresses, code and placeholders are passed over.
 */
export class WordList {
  text = "";
  count = 0;
  starts: Int32Array = new Int32Array(64);
  ends: Int32Array = new Int32Array(64);
  hashes: Int32Array = new Int32Array(64);
  /** The words that somebody may watch for, by their number. */
  readonly watched: number[] = [];
  /** The bits of those who watch for one of these words. */
  seen = 0;
  readonly #filter: Uint32Array = new Uint32Array(filterSize);
  readonly #watchers = new Map<string, number>();

  /**
   * From the next text on, words with these hashes are among the watched ones (some other words too).
   * @param name Who watches: whoever asks again keeps the bit. There are 32.
   * @returns The bit to be looked for in `seen`.
   */
  watch(name: string, hashes: Iterable<number>): number {
    const bit = this.#watchers.get(name) ?? 1 << this.#watchers.size;
    this.#watchers.set(name, bit);
    for (const hash of hashes) this.#filter[hash & (filterSize - 1)]! |= bit;
    if (this.text !== "") this.read(this.text);
    return bit;
  }

  /** Takes the words of another text. */
  read(text: string): this {
    this.#reserve(text.length);
    const { starts, ends, hashes, watched } = this;
    const filter = this.#filter;
    const { length } = text;
    let count = 0;
    let seen = 0;
    watched.length = 0;
    for (let at = 0; at < length; at++) {
      const code = text.charCodeAt(at);
      let letter = fold(code);
      if (letter === 0) {
        if (code === 93 || code === 96 || code === 123) at = endOfAside(text, at, code);
        continue;
      }
      const start = at;
      let hash = seed;
      do {
        hash = Math.imul(hash ^ letter, prime);
        letter = ++at < length ? fold(text.charCodeAt(at)) : 0;
      } while (letter !== 0);
      if (text.charCodeAt(at) === 58 && text.startsWith("//", at + 1)) at = endOfAddress(text, at);
      else {
        const bits = filter[hash & (filterSize - 1)] ?? 0;
        if (bits !== 0) {
          seen |= bits;
          watched.push(count);
        }
        starts[count] = start;
        ends[count] = at;
        hashes[count++] = hash;
        // The sign after the word is looked at next.
        at--;
      }
    }
    this.text = text;
    this.count = count;
    this.seen = seen;
    return this;
  }

  /** The word at a position, as written. */
  word(index: number): string {
    return this.text.slice(this.starts[index], this.ends[index]);
  }

  /** What stands between a word and the one before it. */
  gapBefore(index: number): string {
    return this.text.slice(index === 0 ? 0 : this.ends[index - 1], this.starts[index]);
  }

  /** Room for as many words as there can be. */
  #reserve(length: number): void {
    const most = (length >> 1) + 1;
    if (most <= this.starts.length) return;
    const size = 2 ** Math.ceil(Math.log2(most));
    this.starts = new Int32Array(size);
    this.ends = new Int32Array(size);
    this.hashes = new Int32Array(size);
  }
}

/** The hash that a word has in a list. */
export function wordHash(word: string): number {
  let hash = seed;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ fold(word.charCodeAt(at)), prime);
  return hash;
}

/** The last sign of an address that a link leads to, of code, or of a placeholder; the sign itself when it opens none. */
function endOfAside(text: string, at: number, code: number): number {
  if (code === 93 && text.charCodeAt(at + 1) !== 40) return at;
  const close = text.slice(at, at + longestAside).indexOf(code === 93 ? ")" : code === 96 ? "`" : "}", 1);
  return close === -1 ? at : at + close;
}

/** What is not closed within so many signs is text; so the search for the end costs little. */
const longestAside = 300;

/** The last sign of an address that stands in the text as it is. */
function endOfAddress(text: string, at: number): number {
  let end = at;
  while (end + 1 < text.length && !isEndOfAddress(text.charCodeAt(end + 1))) end++;
  return end;
}

function isEndOfAddress(code: number): boolean {
  return code <= 32 || code === 41 || code === 62 || code === 93;
}
