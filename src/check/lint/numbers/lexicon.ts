import type { NumberWords } from "../../../model/language.ts";
import type { Atom } from "./sum.ts";

/** What a word, or a part of one, has to do with numbers. */
export type Item =
  | (Atom & { readonly type: "atom"; readonly isOrdinal?: boolean })
  | { readonly type: "joiner" | "ratio" | "end" | "word" }
  /** A part of a whole, and another word that stands for a number. */
  | { readonly type: "fraction" | "other"; readonly value: number };

const word: readonly Item[] = [{ type: "word" }];
const longest = 60;

/** The words of a language that stand for numbers. */
export class Lexicon {
  readonly #atoms = new Map<string, Item>();
  readonly #own: NumberWords;
  readonly #fractions: ReadonlyMap<string, number>;
  readonly #others: ReadonlyMap<string, number>;
  readonly #isCompound: boolean;
  readonly #known = new Map<string, readonly Item[]>();
  /** Numerals of several words, by their first one. */
  readonly several: Map<string, { readonly words: readonly string[]; readonly item: Item }[]> = new Map();

  /** @param isCompound Are numerals written together with other words? */
  constructor(own: NumberWords, isCompound: boolean) {
    this.#own = own;
    this.#isCompound = isCompound;
    this.#fractions = new Map(Object.entries(own.fractions ?? {}));
    this.#others = new Map(Object.entries(own.others ?? {}));
    for (const joiner of own.joiners ?? []) this.#atoms.set(joiner, { type: "joiner" });
    for (const [text, value] of Object.entries(own.numerals))
      this.#add(text, { type: "atom", value, isScale: false });
    // A letter is a scale at figures only (`10 K`).
    for (const [text, value] of Object.entries(own.scales))
      if (text.length > 1) this.#add(text, { type: "atom", value, isScale: true });
    for (const [text, value] of Object.entries(own.ordinals ?? {}))
      this.#add(text, { type: "atom", value, isScale: false, isOrdinal: true });
  }

  #add(text: string, item: Item): void {
    const words = text.split(/[ -]/);
    if (words.length === 1) return void this.#atoms.set(text.toLowerCase(), item);
    const first = words[0] ?? "";
    this.several.set(first, [...(this.several.get(first) ?? []), { words, item }]);
  }

  /** What a word stands for, in lower case. */
  items(own: string): readonly Item[] {
    const known = this.#known.get(own);
    if (known) return known;
    const found = own.length > longest ? word : this.#read(own);
    if (this.#known.size > 5000) this.#known.clear();
    this.#known.set(own, found);
    return found;
  }

  #read(own: string): readonly Item[] {
    const other = this.#others.get(own);
    if (other !== undefined) return [{ type: "other", value: other }];
    const fraction = this.#fractions.get(own);
    if (fraction !== undefined) return [{ type: "fraction", value: fraction }];
    if (this.#own.ratios?.includes(own)) return [{ type: "ratio" }];
    return this.#numeral(own) ?? this.#ordinal(own) ?? this.#beginning(own) ?? word;
  }

  #numeral(own: string): readonly Item[] | undefined {
    const { items, end } = this.#split(own);
    return end === own.length ? items : undefined;
  }

  #ordinal(own: string): readonly Item[] | undefined {
    for (const ending of this.#own.ordinalEndings ?? []) {
      if (!own.endsWith(ending)) continue;
      const stem = own.slice(0, -ending.length);
      // The ending may have swallowed a vowel (`quatrième`).
      const items = this.#numeral(stem) ?? this.#numeral(`${stem}e`);
      const last = items?.at(-1);
      if (items && last?.type === "atom") return [...items.slice(0, -1), { ...last, isOrdinal: true }];
    }
    return undefined;
  }

  /** A longer word that begins with a number: `heptavalent`, `tienjarenplan`, `driekwart`. */
  #beginning(own: string): readonly Item[] | undefined {
    for (const [beginning, value] of Object.entries(this.#own.beginnings ?? {}))
      if (own.startsWith(beginning)) return [{ type: "other", value }];
    if (!this.#isCompound) return undefined;
    const { items, end } = this.#split(own);
    const rest = own.slice(end);
    const fraction = [...this.#fractions].find(([name]) => name.length > 3 && rest.startsWith(name));
    if (fraction && items.length > 0) return [...items, { type: "fraction", value: fraction[1] }];
    const atoms = items.at(-1)?.type === "joiner" ? items.slice(0, -1) : items;
    const isMeant = atoms.length > 0 && !this.#own.standAlone?.includes(own.slice(0, end)) && rest.length > 1;
    return isMeant ? [...atoms, { type: "end" }] : undefined;
  }

  /** The parts of a number with which a word begins, as far as they go. */
  #split(own: string): { items: Item[]; end: number } {
    const best: { items: Item[]; end: number }[] = [];
    const from = (start: number): { items: Item[]; end: number } => {
      const known = best[start];
      if (known) return known;
      let found: { items: Item[]; end: number } = { items: [], end: start };
      for (let end = own.length; end > start; end--) {
        const item = this.#atoms.get(own.slice(start, end));
        if (!item || (start === 0 && item.type === "joiner" && end < own.length)) continue;
        const rest = from(end);
        if (rest.end > found.end) found = { items: [item, ...rest.items], end: rest.end };
      }
      return (best[start] = found);
    };
    return from(0);
  }
}
