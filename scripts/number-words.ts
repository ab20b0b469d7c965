import { readFileSync } from "node:fs";
import { toCardinal as german, toOrdinal as germanOrdinal } from "n2words/de-DE";
import { toCardinal as belgian, toOrdinal as belgianOrdinal } from "n2words/fr-BE";
import { toCardinal as french, toOrdinal as frenchOrdinal } from "n2words/fr-FR";
import { toCardinal as dutch, toOrdinal as dutchOrdinal } from "n2words/nl-NL";
import { parse } from "yaml";
import { spokenNumbers } from "../src/check/lint/numbers/spoken.ts";
import type { Language } from "../src/model/language.ts";

// Makes and checks `numberWords` of src/project/languages/<tag>.yaml: prints the numerals as a library writes them, for a language that
// has none yet, and the numbers that are not read back from what it writes. `node dist/scripts/number-words.js nl`

/** Writes a number in words. */
export type Writer = (value: number) => string;

/** Those that the library has for a language, with the first number that each can write. */
export const writers: Readonly<Record<string, readonly (readonly [Writer, from: number])[]>> = {
  fr: [
    [french, 0],
    [belgian, 0],
    [frenchOrdinal, 1],
    [belgianOrdinal, 1],
  ],
  nl: [
    [dutch, 0],
    [dutchOrdinal, 1],
  ],
  de: [
    [german, 0],
    [germanOrdinal, 1],
  ],
};

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
      const [first, ...others] = spokenNumbers(words, language).values;
      return value.length < 5 ? first !== value : ![first, ...others].includes(value);
    })
    .map(({ value, words }) => `${value}: ${words}`);
}

/** A language as its file says. */
export function languageOf(tag: string): Language {
  const own = parse(readFileSync(`src/project/languages/${tag}.yaml`, "utf8")) as object;
  return { tag, required: true, ...own } as Language;
}

for (const tag of process.argv[1]?.endsWith("number-words.js") ? process.argv.slice(2) : []) {
  for (const [write, from] of writers[tag] ?? []) {
    if (from === 0) console.log(JSON.stringify(numeralsOf(write)));
    console.log(unreadIn(languageOf(tag), write, from).join("\n"));
  }
}
