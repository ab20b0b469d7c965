/** Small numbers by the hash of a word. One array and no objects: millions of words are looked up in it. */
export class WordTable {
  readonly #mask: number;
  /** Hash and value in turn; a value of 0 is an empty place. */
  readonly #places: Int32Array;

  /** @param entries Values from 1 by the hash of their word; of two equal hashes the first one's is kept. */
  constructor(entries: ReadonlyMap<number, number>) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(8, entries.size * 4)));
    this.#mask = size - 1;
    this.#places = new Int32Array(size * 2);
    for (const [hash, value] of entries) {
      let at = this.#placeOf(hash);
      while (this.#places[at * 2 + 1] !== 0) at = (at + 1) & this.#mask;
      this.#places[at * 2] = hash;
      this.#places[at * 2 + 1] = value;
    }
  }

  /** The value of a word, or 0. */
  get(hash: number): number {
    const places = this.#places;
    for (let at = this.#placeOf(hash); ; at = (at + 1) & this.#mask) {
      const value = places[at * 2 + 1] ?? 0;
      if (value === 0 || places[at * 2] === hash) return value;
    }
  }

  #placeOf(hash: number): number {
    return (hash ^ (hash >>> 15)) & this.#mask;
  }
}
