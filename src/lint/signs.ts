/**
 * What a text holds that a rule on typography may look at. One pass over the text answers for all of them: most texts
 * have nothing unusual, and no rule needs to search them.
 */
export const Sign = {
  digit: 1,
  /** A space before a sign of punctuation, or after an opening one. */
  loose: 2,
  /** No space before a sign of punctuation, or after an opening quotation mark. */
  tight: 4,
  double: 8,
  trailing: 16,
  noBreak: 32,
  bullet: 64,
  spaceAfterApostrophe: 128,
  curlyApostrophe: 256,
  quote: 512,
  /** A character that ordinary texts of Latin script do not have. */
  odd: 1024,
  /** Letters that wrongly decoded text is full of. */
  garbled: 2048,
} as const;

const SPACE = 1;
const PUNCTUATION = 2;
const SPACED = 4;

const single = new Uint16Array(0x10000);
const kinds = new Uint8Array(0x10000);

each("0123456789", (code) => (single[code] = Sign.digit));
each("•·‣▪◦●○‧∙–—", (code) => (single[code] = Sign.bullet));
each("\"«»“”„‘‚‹›", (code) => (single[code] = Sign.quote));
each("’", (code) => (single[code] = Sign.curlyApostrophe | Sign.quote));
each("ÂÃÅâ\ufffd", (code) => (single[code] = Sign.garbled));
each("\u00a0\u202f", (code) => (single[code] = Sign.noBreak));
each(" \u00a0\u202f", (code) => (kinds[code] = SPACE));
each(",.)", (code) => (kinds[code] = PUNCTUATION));
each(":;!?%»€", (code) => (kinds[code] = PUNCTUATION | SPACED));
single[0xad] = Sign.odd;
for (let code = 0x300; code < 0x10000; code++) if (single[code] === 0 && isOdd(code)) single[code] = Sign.odd;

const OPENING = "(".charCodeAt(0);
const OPENING_QUOTE = "«".charCodeAt(0);
const APOSTROPHES: ReadonlySet<number> = new Set([0x27, 0x2019]);

/** The signs of a text, as bits of `Sign`. */
export function signsOf(text: string): number {
  let signs = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    signs |= single[code] ?? 0;
    const kind = kinds[code] ?? 0;
    if (kind === SPACE) signs |= aroundSpace(text, at);
    else if (kind > PUNCTUATION) signs |= aroundSign(text, at);
    else if (code === OPENING_QUOTE && !isSpace(text.charCodeAt(at + 1))) signs |= Sign.tight;
  }
  return signs;
}

function aroundSpace(text: string, at: number): number {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  let signs = 0;
  if (isSpace(after)) signs |= Sign.double;
  else if (Number.isNaN(after) || after === 0x0a) signs |= Sign.trailing;
  else if ((kinds[after] ?? 0) >= PUNCTUATION) signs |= Sign.loose;
  if (before === OPENING || before === OPENING_QUOTE) signs |= Sign.loose;
  if (APOSTROPHES.has(before)) signs |= Sign.spaceAfterApostrophe;
  return signs;
}

function aroundSign(text: string, at: number): number {
  const after = text.charCodeAt(at + 1);
  const isWithin = (after >= 0x61 && after <= 0x7a) || after === 0x2f;
  return isWithin || isSpace(text.charCodeAt(at - 1)) ? 0 : Sign.tight;
}

function isSpace(code: number): boolean {
  return kinds[code] === SPACE;
}

/** Beyond Latin letters, ordinary punctuation, signs of currency, arrows and mathematics. */
function isOdd(code: number): boolean {
  if (code >= 0x1e00 && code < 0x1f00) return false;
  if (code >= 0x2010 && code <= 0x2027) return false;
  if (code >= 0x202f && code <= 0x205e) return false;
  return !((code >= 0x20a0 && code <= 0x20cf) || (code >= 0x2190 && code <= 0x22ff));
}

function each(characters: string, set: (code: number) => void): void {
  for (const character of characters) set(character.charCodeAt(0));
}
