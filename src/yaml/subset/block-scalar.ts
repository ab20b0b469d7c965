import { mayBeItem } from "../item-start.ts";
import { char, giveUp, lineEnd } from "./cursor.ts";
import type { Cursor } from "./cursor.ts";

/** A `|` or `>` text, with `-` or nothing after it. Stands on the next content. */
export function blockScalar(cursor: Cursor, parent: number): string {
  const { text } = cursor;
  const folded = text.charCodeAt(cursor.at++) === char.greater;
  const strip = text.charCodeAt(cursor.at) === char.dash;
  if (strip) cursor.at++;
  finishHeader(cursor);
  const leading = cursor.skipBlankLines();
  const { indent } = cursor;
  // An empty text has rules of its own.
  if (indent <= parent) giveUp();
  const value = "\n".repeat(leading) + (folded ? foldedLines(cursor, indent) : literalLines(cursor, indent));
  cursor.nextContent();
  return strip ? value : value + "\n";
}

function finishHeader(cursor: Cursor): void {
  const { text } = cursor;
  const start = cursor.at;
  cursor.skipSpaces();
  const code = text.charCodeAt(cursor.at);
  if (code === char.hash && cursor.at > start) cursor.at = lineEnd(text, cursor.at);
  else if (code !== char.newline) giveUp();
  cursor.at++;
}

function literalLines(cursor: Cursor, indent: number): string {
  let value = contentLine(cursor);
  for (let blanks = textLine(cursor, indent); blanks !== -1; blanks = textLine(cursor, indent)) {
    value +=
      "\n".repeat(blanks + 1) +
      cursor.text.slice(cursor.at - (cursor.indent - indent), cursor.at) +
      contentLine(cursor);
  }
  return value;
}

function foldedLines(cursor: Cursor, indent: number): string {
  let value = contentLine(cursor);
  for (let blanks = textLine(cursor, indent); blanks !== -1; blanks = textLine(cursor, indent)) {
    // More indented lines are not folded: rare, and left to the full parser.
    if (cursor.indent > indent || (blanks === 0 && mayBeItem(cursor.text, cursor.at))) giveUp();
    value += (blanks === 0 ? " " : "\n".repeat(blanks)) + contentLine(cursor);
  }
  return value;
}

/** Stand on the next line that belongs to the text: how many blank lines are before it, or -1 when the text has ended (then at the start of a line). */
function textLine(cursor: Cursor, indent: number): number {
  const { text, end } = cursor;
  for (let blanks = 0; ; blanks++) {
    const start = cursor.at;
    if (start >= end) return -1;
    cursor.skipSpaces();
    const code = text.charCodeAt(cursor.at);
    if (code === char.tab) giveUp();
    cursor.indent = cursor.at - start;
    if (code === char.newline || cursor.at >= end) {
      // Spaces beyond the text's indentation count as text.
      if (cursor.indent > indent) giveUp();
      cursor.at++;
    } else if (cursor.indent >= indent) {
      return blanks;
    } else {
      cursor.at = start;
      return -1;
    }
  }
}

function contentLine(cursor: Cursor): string {
  const start = cursor.at;
  const end = lineEnd(cursor.text, start);
  cursor.at = end + 1;
  return cursor.text.slice(start, end);
}
