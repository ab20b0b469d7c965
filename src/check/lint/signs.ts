/**
 * What a text holds that a rule may look at. One pass over the text, which finds its words too, answers for all rules:
 * most texts have nothing unusual, and no rule needs to search them.
 */
export const Sign = {
  // Single characters.
  digit: 1,
  underscore: 2,
  capital: 4,
  newline: 8,
  noBreak: 16,
  bullet: 32,
  curlyApostrophe: 64,
  quote: 128,
  /** A character that ordinary texts of Latin script do not have. */
  odd: 256,
  /** Letters that wrongly decoded text is full of. */
  garbled: 512,
  /** What raw HTML and pictures begin with. */
  markup: 1024,
  // Pairs of characters.
  /** A space before a point or a comma. */
  spacedClose: 0x800,
  /** A space before a sign before which some languages have one. */
  spacedSign: 0x1000,
  /** A space inside a bracket. */
  spacedBracket: 0x2000,
  /** No space before such a sign, after an opening quotation mark, or between a comma or a point and a letter. */
  tight: 0x4000,
  double: 0x8000,
  trailing: 0x10000,
  spaceAfterApostrophe: 0x20000,
  /** A digit after an opening bracket. */
  bracketed: 0x40000,
  /** Between two digits: a space, a point, a comma, an apostrophe. */
  digitsSpace: 0x80000,
  digitsPoint: 0x100000,
  digitsComma: 0x200000,
  digitsApostrophe: 0x400000,
  // Words.
  /** A word with an underscore, or of three letters or more with a capital and a digit. Not in addresses, code and placeholders. */
  code: 0x800000,
  /** A capital and a digit. */
  numbered: 0x1000000,
  /** A digit by itself. */
  figure: 0x2000000,
  /** Four figures or more. */
  long: 0x4000000,
  /** Eight figures or more. */
  doubleLong: 0x8000000,
  /** A digit or an underscore in the address of a link; in other addresses, code and placeholders. */
  inTarget: 0x10000000,
  inAside: 0x20000000,
  // The text as a whole.
  /** It may have a link. */
  link: 0x40000000,
  /** A language has no text: seen by who looks at all languages. */
  absent: 0x80000000,
} as const;

/** Sorts of characters, of which pairs are looked at. The last ones stand for two characters. */
export const Sort = {
  other: 0,
  lowerCase: 1,
  space: 2,
  newline: 3,
  point: 4,
  comma: 5,
  closing: 6,
  /** Signs before which some languages have a space. */
  sign: 7,
  opening: 8,
  openingQuote: 9,
  closingQuote: 10,
  apostrophe: 11,
  digit: 12,
  capital: 13,
  /** A sign, after something else than a space. */
  tightSign: 14,
  digitSpace: 15,
  digitPoint: 16,
  digitComma: 17,
  digitApostrophe: 18,
} as const;

/** How many bits a sort takes. */
export const sortBits = 5;

/** By two sorts: the signs that they are together. */
export const pairs: Int32Array = new Int32Array(1 << (2 * sortBits));
/** By two sorts: what the second counts as, before the next character. */
export const states: Uint8Array = new Uint8Array(1 << (2 * sortBits));

for (let first = 0; first <= Sort.digitApostrophe; first++) {
  for (let second = 0; second <= Sort.capital; second++) {
    const pair = (first << sortBits) | second;
    pairs[pair] = together(first, second);
    states[pair] = stateAfter(first, second);
  }
}

function together(first: number, second: number): number {
  let signs = 0;
  if (first === Sort.space || first === Sort.digitSpace) signs |= afterSpace(second);
  if (second === Sort.space) signs |= beforeSpace(first);
  else if (first === Sort.openingQuote) signs |= Sign.tight;
  if (second === Sort.closingQuote) signs |= Sign.tight;
  if (first === Sort.tightSign || isGlued(first, second)) signs |= Sign.tight;
  if (second === Sort.digit) signs |= beforeDigit(first);
  return signs;
}

/** A comma or a point with a letter right after it. */
function isGlued(first: number, second: number): boolean {
  const isStop = first === Sort.comma || first === Sort.point;
  return isStop && (second === Sort.lowerCase || second === Sort.capital || second === Sort.other);
}

function afterSpace(second: number): number {
  switch (second) {
    case Sort.space:
      return Sign.double;
    case Sort.newline:
      return Sign.trailing;
    case Sort.point:
    case Sort.comma:
      return Sign.spacedClose;
    case Sort.sign:
    case Sort.closingQuote:
      return Sign.spacedSign;
    default:
      return second === Sort.closing ? Sign.spacedBracket : 0;
  }
}

function beforeSpace(first: number): number {
  if (first === Sort.opening) return Sign.spacedBracket;
  return first === Sort.apostrophe || first === Sort.digitApostrophe ? Sign.spaceAfterApostrophe : 0;
}

function beforeDigit(first: number): number {
  switch (first) {
    case Sort.opening:
      return Sign.bracketed;
    case Sort.digitSpace:
      return Sign.digitsSpace;
    case Sort.digitPoint:
      return Sign.digitsPoint;
    case Sort.digitComma:
      return Sign.digitsComma;
    default:
      return first === Sort.digitApostrophe ? Sign.digitsApostrophe : 0;
  }
}

function stateAfter(first: number, second: number): number {
  if (first === Sort.digit) {
    if (second === Sort.space) return Sort.digitSpace;
    if (second === Sort.point) return Sort.digitPoint;
    if (second === Sort.comma) return Sort.digitComma;
    if (second === Sort.apostrophe) return Sort.digitApostrophe;
  }
  const isSpaced = first === Sort.space || first === Sort.digitSpace;
  return second === Sort.sign && !isSpaced ? Sort.tightSign : second;
}

/**
 * The signs of a word that has a digit or an underscore.
 * @param signs Those of its characters.
 */
export function signsOfWord(signs: number, length: number, startsWithDigit: boolean): number {
  // What an accent by itself is part of is not known here.
  if ((signs & Sign.odd) !== 0) return Sign.code | Sign.numbered | Sign.figure | Sign.long | Sign.doubleLong;
  const isMixed = (signs & Sign.digit) !== 0 && (signs & Sign.capital) !== 0;
  let bits = 0;
  if ((signs & Sign.underscore) !== 0 || (isMixed && length > 2)) bits |= Sign.code;
  if (isMixed && length === 2) bits |= Sign.numbered;
  if (!startsWithDigit) return bits;
  if (length === 1) bits |= Sign.figure;
  if (length >= 4) bits |= Sign.long;
  if (length >= 8) bits |= Sign.doubleLong;
  return bits;
}
