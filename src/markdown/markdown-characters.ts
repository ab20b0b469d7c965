export const NEWLINE = 0x0a;
export const RETURN = 0x0d;
export const TAB = 0x09;
export const SPACE = 0x20;

/** Is it one of 0 to 9? */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/**
 * Is it surely a letter or a digit? Only those of Latin scripts are known here, which is enough for a short cut:
 * the answer false also means "not sure". `NaN`, which `charCodeAt` gives outside a text, is not a letter.
 */
export function isWord(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    isDigit(code) ||
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7)
  );
}

/** Is it a character after which emphasis may begin, or before which it may end: space, line end, end of text, common punctuation? */
export function isEdge(code: number): boolean {
  return Number.isNaN(code) || EDGES.has(code);
}

const EDGES: ReadonlySet<number> = new Set(
  [..." \n\u00a0\u202f.,;:!?()'\"/«»“”‘’…–—"].map((character) => character.charCodeAt(0)),
);

/** A table of the ASCII characters that are one of these, or a control character. */
export function asciiTable(characters: string): Uint8Array {
  const table = new Uint8Array(128).fill(1, 0, SPACE);
  table[0x7f] = 1;
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}
