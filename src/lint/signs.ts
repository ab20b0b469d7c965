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
  /** A digit, one sign or space, and a digit. */
  numeral: 4096,
  /** A capital before a digit. */
  numbered: 8192,
} as const;

/** Sorts of characters, of which pairs are looked at. The last two stand for two characters. */
const Sort = {
  other: 0,
  lowerCase: 1,
  space: 2,
  newline: 3,
  /** Signs before which no language has a space. */
  close: 4,
  /** Signs before which some languages have one. */
  sign: 5,
  opening: 6,
  openingQuote: 7,
  apostrophe: 8,
  digit: 9,
  capital: 10,
  /** A sign, after something else than a space. */
  tightSign: 11,
  /** A sign or a space, after a digit. */
  afterDigit: 12,
} as const;

const sortBits = 4;
const sortMask = 15;

/** By character: its sort, and above it the signs that it is by itself. */
const characters = new Uint32Array(0x10000);
/** By two sorts: the signs that they are together. */
const pairs = new Uint16Array(256);
/** By two sorts: what the second counts as, before the next character. */
const states = new Uint8Array(256);

fillCharacters();
fillPairs();

/** The signs of a text, as bits of `Sign`. */
export function signsOf(text: string): number {
  let signs = 0;
  let state: number = Sort.newline;
  for (let at = 0; at < text.length; at++) {
    const character = characters[text.charCodeAt(at)] ?? 0;
    const pair = (state << sortBits) | (character & sortMask);
    signs |= (character >>> sortBits) | (pairs[pair] ?? 0);
    state = states[pair] ?? 0;
  }
  return signs | (pairs[(state << sortBits) | Sort.newline] ?? 0);
}

function fillCharacters(): void {
  set("abcdefghijklmnopqrstuvwxyz", Sort.lowerCase);
  set("ABCDEFGHIJKLMNOPQRSTUVWXYZ", Sort.capital);
  set("0123456789", Sort.digit, Sign.digit);
  set(" ", Sort.space);
  set("\u00a0\u202f", Sort.space, Sign.noBreak);
  set("\n", Sort.newline);
  set(",.)", Sort.close);
  set(":;!?%€", Sort.sign);
  // Seldom enough to be looked at wherever it stands.
  set("»", Sort.sign, Sign.quote | Sign.tight);
  set("(", Sort.opening);
  set("«", Sort.openingQuote, Sign.quote);
  set("'", Sort.apostrophe);
  set("’", Sort.apostrophe, Sign.curlyApostrophe | Sign.quote);
  set('"“”„‘‚‹›', Sort.other, Sign.quote);
  set("•·‣▪◦●○‧∙–—", Sort.other, Sign.bullet);
  set("ÂÃÅâ\ufffd", Sort.other, Sign.garbled);
  set("\u00ad", Sort.other, Sign.odd);
  for (let code = 0x300; code < 0x10000; code++) {
    if (characters[code] === 0 && isOdd(code)) characters[code] = Sign.odd << sortBits;
  }
}

function set(those: string, sort: number, signs = 0): void {
  for (const character of those) characters[character.charCodeAt(0)] = (signs << sortBits) | sort;
}

/** Beyond Latin letters, ordinary punctuation, signs of currency, arrows and mathematics. */
function isOdd(code: number): boolean {
  if (code >= 0x1e00 && code < 0x1f00) return false;
  if (code >= 0x2010 && code <= 0x2027) return false;
  if (code >= 0x202f && code <= 0x205e) return false;
  return !((code >= 0x20a0 && code <= 0x20cf) || (code >= 0x2190 && code <= 0x22ff));
}

function fillPairs(): void {
  for (let first = 0; first <= Sort.afterDigit; first++) {
    for (let second = 0; second <= Sort.capital; second++) {
      const pair = (first << sortBits) | second;
      pairs[pair] = together(first, second);
      states[pair] = stateAfter(first, second);
    }
  }
}

function together(first: number, second: number): number {
  let signs = 0;
  const isSpace = second === Sort.space;
  if (first === Sort.space || first === Sort.afterDigit) {
    if (isSpace) signs |= Sign.double;
    if (second === Sort.newline) signs |= Sign.trailing;
    if (second === Sort.close || second === Sort.sign) signs |= Sign.loose;
  }
  if (isSpace && (first === Sort.opening || first === Sort.openingQuote)) signs |= Sign.loose;
  if (isSpace && first === Sort.apostrophe) signs |= Sign.spaceAfterApostrophe;
  if (!isSpace && first === Sort.openingQuote) signs |= Sign.tight;
  if (first === Sort.tightSign && second !== Sort.lowerCase) signs |= Sign.tight;
  if (second === Sort.digit && first === Sort.afterDigit) signs |= Sign.numeral;
  if (second === Sort.digit && first === Sort.capital) signs |= Sign.numbered;
  return signs;
}

function stateAfter(first: number, second: number): number {
  const isBetween = second === Sort.space || second === Sort.close || second === Sort.apostrophe;
  if (first === Sort.digit && isBetween) return Sort.afterDigit;
  return second === Sort.sign && first !== Sort.space ? Sort.tightSign : second;
}
