import type { Language } from "../../../model/language.ts";
import { perLanguage } from "../text-flaws.ts";
import { numeralOf } from "./decimal.ts";
import type { Item } from "./number-lexicon.ts";
import { NumberLexicon } from "./number-lexicon.ts";
import { Sum } from "./sum.ts";

/** A part of a whole (`one in two`): where its figures stand, if it has any, and what it comes to. */
export interface Ratio {
  readonly starts: readonly number[];
  readonly values: readonly string[];
}

/** The numbers that the words of a text may stand for. */
export interface Spoken {
  readonly values: ReadonlySet<string>;
  readonly ratios: readonly Ratio[];
}

const lexiconOf = perLanguage(({ numberWords, writing }) =>
  numberWords ? new NumberLexicon(numberWords, writing.compounds ?? false) : null,
);

/** Reads the numbers that a text says in words; a language without such words says none. */
export function spokenNumbers(text: string, language: Language): Spoken {
  const lexicon = lexiconOf(language);
  return lexicon ? new Reader(lexicon).read(text) : { values: new Set(), ratios: [] };
}

/** Words, and figures, which may be parts of a whole. */
const token = /\p{L}[\p{L}\p{M}]*|[0-9]+(?:[.,][0-9]+)?|\//gu;
/** So many words may stand between a part and its whole: `une fois sur deux`. */
const span = 4;

/** A number that was read, after so many words. */
interface Known {
  readonly value: number;
  readonly at: number;
  /** Where its figures stand. */
  readonly start?: number;
}

class Reader {
  readonly #lexicon: NumberLexicon;
  readonly #values = new Set<string>();
  readonly #ratios: Ratio[] = [];
  #sum = new Sum();
  #at = 0;
  #isJoined = false;
  #last: Known | undefined;
  #part: Known | undefined;
  /** The last part of a whole, which may be one of a million. */
  #of = 1;
  #fractionAt = -2;

  constructor(lexicon: NumberLexicon) {
    this.#lexicon = lexicon;
  }

  read(text: string): Spoken {
    let end = 0;
    let skip = 0;
    const words = [...text.matchAll(token)].map(({ 0: word, index }) => ({
      word: word.toLowerCase(),
      start: index,
    }));
    for (const [at, { word, start }] of words.entries()) {
      this.#at = at;
      if (skip-- > 0) continue;
      if (!/^[\s\u2010\u2011-]?$/.test(text.slice(end, start))) this.#flush();
      end = start + word.length;
      const several = this.#lexicon.several.get(word)?.find((one) => isNext(one.words, words, at, text));
      skip = (several?.words.length ?? 1) - 1;
      end += several ? several.words.slice(1).join("-").length + 1 : 0;
      if (/^[0-9]/.test(word)) this.#figure(Number(word.replace(",", ".")), start);
      else if (word === "/") this.#part = this.#last;
      else for (const item of several ? [several.item] : this.#lexicon.items(word)) this.#take(item);
    }
    this.#flush();
    return { values: this.#values, ratios: this.#ratios };
  }

  #figure(value: number, start: number): void {
    this.#flush();
    this.#number({ value, at: this.#at, start });
  }

  #take(item: Item): void {
    switch (item.type) {
      case "atom":
        if (item.isScale && !this.#sum.hasBegun && this.#scaleFigure(item.value)) break;
        if (item.isScale && this.#fractionAt === this.#at - 1) this.#say(item.value / this.#of);
        if (!this.#sum.take(item)) {
          this.#flush();
          this.#sum.take(item);
        }
        if (item.isOrdinal) this.#ordinal();
        break;
      case "joiner":
        this.#isJoined = true;
        if (this.#sum.hasBegun) return this.#sum.join();
        return;
      case "ratio":
        this.#flush();
        this.#part = this.#last && this.#at - this.#last.at <= span ? this.#last : undefined;
        break;
      case "fraction":
        this.#flush();
        this.#fraction(item.value);
        break;
      default:
        this.#flush();
        if (item.type === "other") this.#say(item.value);
    }
    this.#isJoined = false;
  }

  /** `2 millions`: the figures are one number with their scale. */
  #scaleFigure(scale: number): boolean {
    const before = this.#last;
    if (before?.start === undefined || before.at !== this.#at - 1) return false;
    this.#last = { ...before, value: before.value * scale, at: this.#at };
    this.#say(scale);
    return true;
  }

  /** `deux tiers`, `een vijfde`; by itself it is a place in a row. */
  #ordinal(): void {
    const before = this.#last;
    const [value = 0] = this.#sum.values;
    this.#flush();
    if (before && this.#at - before.at <= 1 && before.start === undefined) this.#share(before.value, value);
  }

  /** `la moitié`, `trois quarts`, `un an et demi`. */
  #fraction(of: number): void {
    const before = this.#last && this.#at - this.#last.at <= span ? this.#last : undefined;
    if (this.#isJoined && before) this.#more(before, unitOf(before.value) / of);
    const isNear = before !== undefined && this.#at - before.at <= 1;
    this.#share(isNear ? before.value : 1, of);
    this.#say(of);
    [this.#of, this.#fractionAt] = [of, this.#at];
  }

  /** `un an et demi`; figures before it are a part of the number. */
  #more({ value, start }: Known, more: number): void {
    if (start === undefined) this.#say(value + more);
    else this.#ratios.push({ starts: [start], values: [numeralOf(value + more)] });
  }

  #share(part: number, of: number): void {
    if (of === 0 || part > of) return;
    for (const value of shares(part, of)) this.#values.add(value);
  }

  #flush(): void {
    if (!this.#sum.hasBegun) return;
    const { values } = this.#sum;
    this.#sum = new Sum();
    for (const value of values) this.#say(value);
    this.#number({ value: values[0] ?? 0, at: this.#at });
  }

  #number(meanings: Known): void {
    const part = this.#part;
    this.#part = undefined;
    this.#last = meanings;
    if (!part || part.value > meanings.value || meanings.value === 0 || meanings.at - part.at > span + 2)
      return;
    const starts = [part.start, meanings.start].filter((start) => start !== undefined);
    this.#ratios.push({ starts, values: shares(part.value, meanings.value) });
  }

  #say(value: number): void {
    this.#values.add(numeralOf(value));
  }
}

/** Of what there is half more: of one, or of a million (`deux millions et demi`). */
function unitOf(value: number): number {
  return value < 1000 ? 1 : 10 ** (/0*$/.exec(String(value))?.[0].length ?? 0);
}

/** A part of a whole as a number and as a percentage, as it may be rounded. */
function shares(part: number, of: number): string[] {
  const share = part / of;
  return [
    ...new Set([
      numeralOf(share),
      String(Math.round(share * 100)),
      String(Math.floor(share * 100)),
      String(Number((share * 100).toFixed(1))),
    ]),
  ];
}

function isNext(
  wanted: readonly string[],
  words: readonly { readonly word: string; readonly start: number }[],
  at: number,
  text: string,
): boolean {
  return wanted.every((word, next) => {
    const found = words[at + next];
    if (found?.word !== word) return false;
    return next === 0 || /[\s\u2010\u2011-]/.test(text[found.start - 1] ?? "");
  });
}
