import type { Language } from "../../../model/language.ts";
import { numeralOf, wholeOf } from "./decimal.ts";

const roman = /(?<![\p{L}\p{N}])([IVXLCDM]+|[ivx]+(?=\)))[\p{Ll}\p{Lm}]{0,3}(?![\p{L}\p{N}])/gu;
const isRoman = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
/** Single letters that seldom count anything. */
const isLetter = /^[CDLM]$/;
const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

/** Raised and lowered figures, figures in circles, and halves as one character. */
const formed = /[\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u2079\u2080-\u2089\u2150-\u215e\u2460-\u2473]/g;

/** The numbers that a text states neither in figures nor in words: Roman numerals, months, figures of another form. */
export function numbersInSigns(text: string, { dates: { months } }: Language): string[] {
  const found: string[] = [];
  for (const { 1: sign = "" } of text.matchAll(roman)) {
    const letters = sign.toUpperCase();
    if (isRoman.test(letters) && !isLetter.test(letters)) found.push(numeralOf(valueOf(letters)));
  }
  for (const [sign] of text.matchAll(formed)) {
    const [part = "", of] = sign.normalize("NFKC").split("\u2044").map(wholeOf);
    found.push(part);
    if (of !== undefined)
      found.push(of, numeralOf(Number(part) / Number(of)), numeralOf((Number(part) * 100) / Number(of)));
  }
  const lower = text.toLowerCase();
  for (const [index, month] of months.entries()) {
    const sign = month.toLowerCase();
    if (hasWord(lower, sign) || hasShort(lower, sign)) found.push(String(index + 1));
  }
  return found;
}

function valueOf(letters: string): number {
  let sum = 0;
  for (let at = 0; at < letters.length; at++) {
    const [current = 0, next = 0] = [values[letters[at] ?? ""], values[letters[at + 1] ?? ""]];
    sum += current < next ? -current : current;
  }
  return sum;
}

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1))
    if (!/\p{L}/u.test(`${text[at - 1] ?? ""}${text[at + word.length] ?? ""}`)) return true;
  return false;
}

/** `déc.`, `sept.`: the beginning of a month, with a point. */
function hasShort(text: string, month: string): boolean {
  for (let length = 3; length < month.length; length++) {
    const at = text.indexOf(`${month.slice(0, length)}.`);
    if (at !== -1 && !/\p{L}/u.test(text[at - 1] ?? "")) return true;
  }
  return false;
}
