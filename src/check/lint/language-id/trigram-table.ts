/** How frequent trigrams are in several languages. Typed arrays and no strings: a check looks up millions. */
export class TrigramTable {
  readonly #languages: number;
  readonly #mask: number;
  /** By place: the first two letters, and the third; 0 is an empty place. */
  readonly #firstTwo: Int32Array;
  readonly #third: Uint16Array;
  readonly #levels: Uint8Array;

  /** @param languages For each language its trigrams by level, the most frequent first, as `Language` has them. */
  constructor(languages: readonly (readonly string[])[]) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(8, languages.flat().join(" ").length)));
    this.#languages = languages.length;
    this.#mask = size - 1;
    this.#firstTwo = new Int32Array(size);
    this.#third = new Uint16Array(size);
    this.#levels = new Uint8Array(size * languages.length);
    for (const [language, levels] of languages.entries()) {
      for (const [index, trigrams] of levels.entries()) {
        for (const trigram of trigrams.split(/\s+/)) {
          if (trigram.length !== 3) continue;
          const place = this.#placeOf(trigram.charCodeAt(0), trigram.charCodeAt(1), trigram.charCodeAt(2));
          this.#firstTwo[place] = (trigram.charCodeAt(0) << 16) | trigram.charCodeAt(1);
          this.#third[place] = trigram.charCodeAt(2);
          this.#levels[place * languages.length + language] = levels.length - index;
        }
      }
    }
  }

  /** Adds the level of a trigram in each language; one that a language has not adds nothing. */
  add(first: number, second: number, third: number, sums: Float64Array): void {
    const place = this.#placeOf(first, second, third);
    if (this.#third[place] === 0) return;
    const start = place * this.#languages;
    for (let language = 0; language < this.#languages; language++)
      sums[language]! += this.#levels[start + language]!;
  }

  /** Where the trigram stands, or could stand. */
  #placeOf(first: number, second: number, third: number): number {
    const firstTwo = (first << 16) | second;
    let place = Math.imul(Math.imul(firstTwo, 0x9e3779b1) ^ third, 0x85ebca6b) >>> 7;
    for (place &= this.#mask; ; place = (place + 1) & this.#mask) {
      const known = this.#third[place];
      if (known === 0 || (known === third && this.#firstTwo[place] === firstTwo)) return place;
    }
  }
}
