import type { Language } from "../model/language.ts";

const word = /[\p{L}\p{N}_]+/gu;

/**
 * The codes in a text: words with an underscore, or of three or more signs with a capital and a digit (SS00060).
 * Quarters (T4, Q4) and ordinals (1er, 31ste) are none.
 */
export function codes(text: string): string[] {
  return (text.match(word) ?? []).filter(isCode);
}

/** The numbers in a text as plain decimal numerals: `1 000` in French and `1.000` in Dutch are both `1000`. */
export function numbers(text: string, { numbers: { group, decimal } }: Language): string[] {
  const plain = withoutCodes(text).replace(/[\u00a0\u202f]/g, " ");
  const separator = /[\u00a0\u202f ]/.test(group) ? " " : escape(group);
  const pattern = new RegExp(
    `(?<![0-9])(?:[0-9]{1,3}(?:${separator}[0-9]{3})+(?![0-9])|[0-9]+)(?:${escape(decimal)}[0-9]+)?`,
    "g",
  );
  return (plain.match(pattern) ?? []).map((found) => {
    const [whole = "", fraction] = found.split(decimal);
    const digits = whole.replace(/[^0-9]/g, "").replace(/^0+(?=[0-9])/, "");
    return fraction === undefined ? digits : `${digits}.${fraction}`;
  });
}

/** Each run of digits outside codes, as written. */
export function digitRuns(text: string): string[] {
  return withoutCodes(text).match(/[0-9]+/g) ?? [];
}

function withoutCodes(text: string): string {
  return text.replace(word, (found) => (isCode(found) ? " " : found));
}

function isCode(found: string): boolean {
  if (found.includes("_")) return /[\p{L}\p{N}]/u.test(found);
  return found.length >= 3 && /\p{Lu}/u.test(found) && /[0-9]/.test(found);
}

function escape(sign: string): string {
  return sign.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
