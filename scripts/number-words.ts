import { spokenIn } from "../src/lint/numbers/spoken.ts";
import type { Language } from "../src/model/language.ts";

/** Writes a number in words, as `n2words` does. */
export type Writer = (value: number) => string;

/** The numerals of a language as a library writes them: what `numberWords.numerals` begins with. */
export function numeralsOf(write: Writer): Record<string, number> {
  const values = [...Array.from({ length: 20 }, (_, value) => value), 20, 30, 40, 50, 60, 70, 80, 90];
  return Object.fromEntries(values.map((value) => [write(value), value]));
}

/** The numbers to 9999, and a few large ones, that a language's words do not read back from what a library writes. */
export function unreadIn(language: Language, write: Writer, from: number): string[] {
  const values = Array.from({ length: 10_000 - from }, (_, index) => index + from);
  return [...values, 12_345, 100_000, 1_000_000, 2_500_000, 2_000_000_000]
    .map((value) => ({ value: String(value), words: write(value) }))
    .filter(({ value, words }) => {
      const [first, ...others] = spokenIn(words, language).values;
      return value.length < 5 ? first !== value : ![first, ...others].includes(value);
    })
    .map(({ value, words }) => `${value}: ${words}`);
}
