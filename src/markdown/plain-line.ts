import { isDigit, NEWLINE, SPACE } from "./markdown-characters.ts";

/** What a line may begin: only text, an item of a list, or anything that the short cut leaves to remark. */
export const OTHER = 0;
export const PLAIN = 1;
export const LIST_ITEM = 2;

/** What does the line that begins at `index` begin? It is not empty. */
export function lineKind(text: string, index: number): number {
  const code = text.charCodeAt(index);
  if (code >= 0x80) return PLAIN;
  if (isDigit(code)) return isNumbering(text, index) ? OTHER : PLAIN;
  if (code === HYPHEN) return isMarker(text, index) ? LIST_ITEM : OTHER;
  if (code === ASTERISK) return isBlank(text.charCodeAt(index + 1)) ? OTHER : PLAIN;
  return BLOCK_STARTS.includes(text.charAt(index)) ? OTHER : PLAIN;
}

const HYPHEN = 0x2d;
const ASTERISK = 0x2a;

/**
 * Heading, quote, list, setext underline, fence, indented code, and all that the second line of a table may begin with
 * (a hyphen is looked at above); HTML and definitions are seen within the line.
 */
const BLOCK_STARTS = "#>+=~|: \t";

/** A hyphen, one space, something. More spaces may be indented code. */
function isMarker(text: string, index: number): boolean {
  return text.charCodeAt(index + 1) === SPACE && !isBlank(text.charCodeAt(index + 2));
}

/** `1.` or `1)` with a space or the line's end after it. */
function isNumbering(text: string, index: number): boolean {
  let end = index;
  while (isDigit(text.charCodeAt(end))) end++;
  const code = text.charCodeAt(end);
  return (code === 0x2e || code === 0x29) && isBlank(text.charCodeAt(end + 1));
}

function isBlank(code: number): boolean {
  return code === SPACE || code === NEWLINE || Number.isNaN(code);
}
