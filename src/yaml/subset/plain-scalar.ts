import { mayBeItem } from "../item-start.ts";
import { isOddSpace } from "../odd-space.ts";
import { char, giveUp, isGap, isWordSign } from "./cursor.ts";
import type { Cursor } from "./cursor.ts";

const ascii = new Uint8Array(128).fill(1);
for (const code of [..."\t\n -?:,[]{}#&*!|>'\"%@`<=\r"].map((one) => one.charCodeAt(0))) ascii[code] = 0;
for (let code = 0; code < 32; code++) ascii[code] = 0;

/** May an unquoted scalar start with this character? */
export function startsPlain(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) {
    return (
      ascii[code] === 1 ||
      ((code === char.dash || code === 60 || code === 61) && startsWithSign(text, at, code))
    );
  }
  // Curly quotes, and spaces that are none to YAML, are left to the full way, which warns of them.
  return !(code >= 0x2018 && code <= 0x201f) && !isOddSpace(code);
}

// `<` and `=` may start a text (`< 5 %`), but not a merge key or a conflict marker.
function startsWithSign(text: string, at: number, code: number): boolean {
  const next = text.charCodeAt(at + 1);
  if (code !== char.dash) return next !== code;
  return next >= 128 || ascii[next] === 1;
}

/** The part of an unquoted scalar on this line, of a block (not inside `[]` or `{}`). Stands after it, on the line feed, the comment or the end. */
export function plainLine(cursor: Cursor): string {
  const { text, end } = cursor;
  const start = cursor.at;
  let at = start;
  let last = start;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code > char.colon) {
      last = at;
    } else if (code === char.newline) {
      break;
    } else if (code === char.colon) {
      if (isGap(text, at + 1)) giveUp();
      last = at;
    } else if (code === char.hash) {
      if (at > start && text.charCodeAt(at - 1) === char.space) {
        if (isWordSign(text, at + 1)) giveUp();
        break;
      }
      last = at;
    } else if (code === char.tab) {
      giveUp();
    } else if (code !== char.space) {
      last = at;
    }
  }
  cursor.at = at;
  return text.slice(start, last + 1);
}

/** An unquoted text, folded when it goes on over indented lines. Stands on the next content. */
export function plainScalar(cursor: Cursor, parent: number): string {
  const { text } = cursor;
  let value = plainLine(cursor);
  for (;;) {
    if (text.charCodeAt(cursor.at) === char.hash) {
      cursor.skipComment();
      return value;
    }
    cursor.at++;
    const blanks = cursor.skipBlankLines();
    if (text.charCodeAt(cursor.at) === char.hash) {
      if (cursor.indent > parent && isWordSign(text, cursor.at + 1)) giveUp();
      cursor.skipComment();
      return value;
    }
    if (cursor.indent <= parent) return value;
    if (mayBeItem(text, cursor.at)) giveUp();
    value += (blanks === 0 ? " " : "\n".repeat(blanks)) + plainLine(cursor);
  }
}

/** Where the key that starts here ends (its colon), or -1 when this line is no `key: value`. */
export function keyEnd(text: string, start: number): number {
  for (let at = start; ; at++) {
    const code = text.charCodeAt(at);
    if (code > char.colon) continue;
    if (code === char.colon) {
      if (isGap(text, at + 1)) return at;
    } else if (code === char.newline || code !== code) {
      return -1;
    } else if (code === char.hash) {
      if (text.charCodeAt(at - 1) === char.space) return -1;
    } else if (code === char.tab) {
      giveUp();
    }
  }
}
