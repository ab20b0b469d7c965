import { Sign, Sort } from "../signs.ts";

/*
 * By character: the lower-case form of a letter, digit or underscore (0 for any other sign), above it the sort of the
 * character, and above that the signs that it is by itself.
 */
const characters = new Int32Array(0x10000);
export const letterMask = 0xffff;
export const sortShift = 16;
export const signShift = 21;

/** Stands for a form that has not been asked for yet. It is no character. */
const unknown = 0xffff;
/** Latin letters and what stands between them and IPA: nearly all that texts of Western languages hold. */
const tableSize = 0x250;

fill();

/** All that is known of a character. */
export function character(code: number): number {
  const cached = characters[code]!;
  return (cached & letterMask) === unknown ? learn(code) : cached;
}

/** The lower-case form of a letter, a digit or an underscore; 0 for any other sign. */
export function foldCode(code: number): number {
  return character(code) & letterMask;
}

function learn(code: number): number {
  const sign = String.fromCharCode(code);
  const isCapital = /\p{Lu}/u.test(sign);
  const own =
    ((characters[code] ?? 0) & ~letterMask) | (isCapital ? Sign.capital << signShift : 0) | lower(sign);
  characters[code] = own;
  return own;
}

function lower(sign: string): number {
  if (!/[\p{L}\p{N}\p{M}_]/u.test(sign)) return 0;
  const form = sign.toLowerCase();
  return (form.length === 1 ? form : sign).charCodeAt(0);
}

function fill(): void {
  set("abcdefghijklmnopqrstuvwxyz", Sort.lowerCase);
  set("ABCDEFGHIJKLMNOPQRSTUVWXYZ", Sort.capital);
  set("0123456789", Sort.digit, Sign.digit);
  set("_", Sort.other, Sign.underscore);
  set(" ", Sort.space);
  set("\u00a0\u202f", Sort.space, Sign.noBreak);
  set("\n", Sort.newline, Sign.newline);
  set(".", Sort.point);
  set(",", Sort.comma);
  set(")", Sort.closing);
  set(":;?%€", Sort.sign);
  set("!", Sort.sign, Sign.markup);
  set("*`~^$[]|{&#=<", Sort.other, Sign.markup);
  set("(", Sort.opening);
  set("«", Sort.openingQuote, Sign.quote);
  set("»", Sort.closingQuote, Sign.quote);
  set("'", Sort.apostrophe);
  set("’", Sort.apostrophe, Sign.curlyApostrophe | Sign.quote);
  set('"“”„‘‚‹›', Sort.other, Sign.quote);
  set("•·‣▪◦●○‧∙–—", Sort.other, Sign.bullet);
  set("ÂÃÅâ\ufffd", Sort.other, Sign.garbled);
  set("\u00ad", Sort.other, Sign.odd);
  for (let code = 0x300; code < 0x10000; code++) {
    if (characters[code] === 0 && isOdd(code)) characters[code] = Sign.odd << signShift;
  }
  for (let code = 0; code < 0x10000; code++) characters[code]! |= unknown;
  for (let code = 0; code < tableSize; code++) learn(code);
}

function set(those: string, sort: number, signs = 0): void {
  for (const sign of those) characters[sign.charCodeAt(0)] = (signs << signShift) | (sort << sortShift);
}

/** Beyond Latin letters, ordinary punctuation, signs of currency, arrows and mathematics. */
function isOdd(code: number): boolean {
  if (code >= 0x1e00 && code < 0x1f00) return false;
  if (code >= 0x2010 && code <= 0x2027) return false;
  if (code >= 0x202f && code <= 0x205e) return false;
  return !((code >= 0x20a0 && code <= 0x20cf) || (code >= 0x2190 && code <= 0x22ff));
}
