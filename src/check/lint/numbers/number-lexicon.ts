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
export class NumberLexicon {
  readonly #atoms = new Map<string, Item>();
  readonly #words: NumberWords;
  readonly #fractions: ReadonlyMap<string, number>;
  readonly #others: ReadonlyMap<string, number>;
  readonly #isCompound: boolean;
  readonly #cache = new Map<string, readonly Item[]>();
  /** Numerals of several words, by their first one. */
  readonly several: Map<string, { readonly words: readonly string[]; readonly item: Item }[]> = new Map();

  /** @param isCompound Are numerals written together with other words? */
  constructor(words: NumberWords, isCompound: boolean) {
    this.#words = words;
    this.#isCompound = isCompound;
    this.#fractions = new Map(Object.entries(words.fractions ?? {}));
    this.#others = new Map(Object.entries(words.others ?? {}));
    for (const joiner of words.joiners ?? []) this.#atoms.set(joiner, { type: "joiner" });
    for (const [text, value] of Object.entries(words.numerals))
      this.#add(text, { type: "atom", value, isScale: false });
    // A letter is a scale at figures only (`10 K`).
    for (const [text, value] of Object.entries(words.scales))
      if (text.length > 1) this.#add(text, { type: "atom", value, isScale: true });
    for (const [text, value] of Object.entries(words.ordinals ?? {}))
      this.#add(text, { type: "atom", value, isScale: false, isOrdinal: true });
  }

  #add(text: string, item: Item): void {
    const words = text.split(/[ -]/);
    if (words.length === 1) return void this.#atoms.set(text.toLowerCase(), item);
    const first = words[0] ?? "";
    this.several.set(first, [...(this.several.get(first) ?? []), { words, item }]);
  }

  /** What a word stands for, in lower case. */
  items(typed: string): readonly Item[] {
    const cached = this.#cache.get(typed);
    if (cached) return cached;
    const found = typed.length > longest ? word : this.#read(typed);
    if (this.#cache.size > 5000) this.#cache.clear();
    this.#cache.set(typed, found);
    return found;
  }

  #read(typed: string): readonly Item[] {
    const other = this.#others.get(typed);
    if (other !== undefined) return [{ type: "other", value: other }];
    const fraction = this.#fractions.get(typed);
    if (fraction !== undefined) return [{ type: "fraction", value: fraction }];
    if (this.#words.ratios?.includes(typed)) return [{ type: "ratio" }];
    return this.#numeral(typed) ?? this.#ordinal(typed) ?? this.#beginning(typed) ?? word;
  }

  #numeral(typed: string): readonly Item[] | undefined {
    const { items, end } = this.#split(typed);
    return end === typed.length ? items : undefined;
  }

  #ordinal(typed: string): readonly Item[] | undefined {
    for (const ending of this.#words.ordinalEndings ?? []) {
      if (!typed.endsWith(ending)) continue;
      const stem = typed.slice(0, -ending.length);
      // The ending may have swallowed a vowel (`quatrième`).
      const items = this.#numeral(stem) ?? this.#numeral(`${stem}e`);
      const last = items?.at(-1);
      if (items && last?.type === "atom") return [...items.slice(0, -1), { ...last, isOrdinal: true }];
    }
    return undefined;
  }

  /** A longer word that begins with a number: `heptavalent`, `tienjarenplan`, `driekwart`. */
  #beginning(typed: string): readonly Item[] | undefined {
    for (const [beginning, value] of Object.entries(this.#words.beginnings ?? {}))
      if (typed.startsWith(beginning)) return [{ type: "other", value }];
    if (!this.#isCompound) return undefined;
    const { items, end } = this.#split(typed);
    const rest = typed.slice(end);
    const fraction = [...this.#fractions].find(([name]) => name.length > 3 && rest.startsWith(name));
    if (fraction && items.length > 0) return [...items, { type: "fraction", value: fraction[1] }];
    const atoms = items.at(-1)?.type === "joiner" ? items.slice(0, -1) : items;
    const isMeant =
      atoms.length > 0 && !this.#words.standAlone?.includes(typed.slice(0, end)) && rest.length > 1;
    return isMeant ? [...atoms, { type: "end" }] : undefined;
  }

  /** The parts of a number with which a word begins, as far as they go. */
  #split(typed: string): { items: Item[]; end: number } {
    const best: { items: Item[]; end: number }[] = [];
    const from = (start: number): { items: Item[]; end: number } => {
      const beginning = best[start];
      if (beginning) return beginning;
      let found: { items: Item[]; end: number } = { items: [], end: start };
      for (let end = typed.length; end > start; end--) {
        const item = this.#atoms.get(typed.slice(start, end));
        if (!item || (start === 0 && item.type === "joiner" && end < typed.length)) continue;
        const rest = from(end);
        if (rest.end > found.end) found = { items: [item, ...rest.items], end: rest.end };
      }
      return (best[start] = found);
    };
    return from(0);
  }
}
