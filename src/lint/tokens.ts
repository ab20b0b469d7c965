import type { Language } from "../model/language.ts";

/** What a text says in codes and figures. */
export interface Tokens {
  /** Words with an underscore, or of three or more signs with a capital and a digit (SS00060). Quarters (T4) and ordinals (1er, 31ste) are none. */
  readonly codes: readonly string[];
  /** The text with the codes taken out. */
  readonly rest: string;
}

/** Finds the codes of a text. Only words with a digit or an underscore are looked at: most texts have none. */
export function tokens(text: string): Tokens {
  const codes: string[] = [];
  let rest = "";
  let done = 0;
  for (let at = 0; at < text.length; at++) {
    if (!isMark(text.charCodeAt(at))) continue;
    let start = at;
    while (start > done && isWord(text, start - 1)) start--;
    let end = at + 1;
    while (end < text.length && isWord(text, end)) end++;
    const word = text.slice(start, end);
    if (isCode(word)) {
      codes.push(word);
      rest += `${text.slice(done, start)} `;
      done = end;
    }
    at = end;
  }
  return { codes, rest: done === 0 ? text : rest + text.slice(done) };
}

/** The numbers in a text as plain decimal numerals: `1 000` in French and `1.000` in Dutch are both `1000`. */
export function numbers(text: string, language: Language): string[] {
  const { decimal } = language.numbers;
  return (text.match(numberPattern(language)) ?? []).map((found) => {
    const [whole = "", fraction] = found.split(decimal);
    const digits = whole.replace(/[^0-9]/g, "").replace(/^0+(?=[0-9])/, "");
    return fraction === undefined ? digits : `${digits}.${fraction}`;
  });
}

/** Each run of digits, as written. */
export function digitRuns(text: string): string[] {
  return text.match(/[0-9]+/g) ?? [];
}

const patterns = new WeakMap<Language, RegExp>();

function numberPattern(language: Language): RegExp {
  const known = patterns.get(language);
  if (known) return known;
  const { group, decimal } = language.numbers;
  const separator = /[\u00a0\u202f ]/.test(group) ? "[\\u00a0\\u202f ]" : escape(group);
  const grouped = group === "" ? "" : `[0-9]{1,3}(?:${separator}[0-9]{3})+(?![0-9])|`;
  const pattern = new RegExp(`(?<![0-9])(?:${grouped}[0-9]+)(?:${escape(decimal)}[0-9]+)?`, "g");
  patterns.set(language, pattern);
  return pattern;
}

function isMark(code: number): boolean {
  return (code >= 48 && code <= 57) || code === 95;
}

function isWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return isMark(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return /[\p{L}\p{N}]/u.test(text[at] ?? "");
}

/** Is a word a code? It consists of letters, digits and underscores. */
export function isCode(word: string): boolean {
  if (word.includes("_")) return /[\p{L}\p{N}]/u.test(word);
  return word.length >= 3 && /\p{Lu}/u.test(word) && /[0-9]/.test(word);
}

function escape(sign: string): string {
  return sign.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
