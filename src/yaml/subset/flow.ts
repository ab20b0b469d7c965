import type { Json } from "../../model/json.ts";
import { coreValue } from "../core-scalar.ts";
import { isOddSpace } from "../odd-space.ts";
import { char, giveUp, lineEnd, maximumKey } from "./cursor.ts";
import type { Cursor } from "./cursor.ts";
import { addKey } from "./block.ts";
import { startsPlain } from "./plain-scalar.ts";
import { quotedText } from "./quoted.ts";

/** A `{…}` or `[…]`, over one or more lines. Stands after the closing bracket. */
export function readFlow(cursor: Cursor, parent: number): Json {
  cursor.enter();
  const isMap = cursor.text.charCodeAt(cursor.at++) === char.openBrace;
  const value = isMap ? flowMap(cursor, parent) : flowList(cursor, parent);
  cursor.leave();
  return value;
}

function flowMap(cursor: Cursor, parent: number): Json {
  const map: Record<string, Json> = {};
  for (;;) {
    skipGap(cursor, parent);
    if (cursor.text.charCodeAt(cursor.at) === char.closeBrace) break;
    const key = flowKey(cursor, parent);
    skipGap(cursor, parent);
    addKey(map, key, flowValue(cursor, parent));
    if (!hasNext(cursor, parent, char.closeBrace)) break;
  }
  cursor.at++;
  return map;
}

function flowList(cursor: Cursor, parent: number): Json {
  const list: Json[] = [];
  for (;;) {
    skipGap(cursor, parent);
    if (cursor.text.charCodeAt(cursor.at) === char.closeBracket) break;
    list.push(flowValue(cursor, parent));
    if (!hasNext(cursor, parent, char.closeBracket)) break;
  }
  cursor.at++;
  return list;
}

/** After an item: is there a comma (skipped), or the closing bracket? */
function hasNext(cursor: Cursor, parent: number, close: number): boolean {
  skipGap(cursor, parent);
  const code = cursor.text.charCodeAt(cursor.at);
  if (code === close) return false;
  if (code !== char.comma) giveUp();
  cursor.at++;
  return true;
}

function flowKey(cursor: Cursor, parent: number): string {
  const { text } = cursor;
  const start = cursor.at;
  const code = text.charCodeAt(start);
  const isQuoted = code === char.doubleQuote || code === char.singleQuote;
  const key = isQuoted ? quotedText(cursor, parent) : flowPlain(cursor);
  if (text.charCodeAt(cursor.at) !== char.colon || cursor.at - start > maximumKey) giveUp();
  const next = text.charCodeAt(cursor.at + 1);
  if (next !== char.space && next !== char.newline) giveUp();
  if (isQuoted && text.slice(start, cursor.at).includes("\n")) giveUp();
  if (!isQuoted && key === "<<") giveUp();
  cursor.at++;
  return key;
}

function flowValue(cursor: Cursor, parent: number): Json {
  switch (cursor.text.charCodeAt(cursor.at)) {
    case char.openBrace:
    case char.openBracket:
      return readFlow(cursor, parent);
    case char.doubleQuote:
    case char.singleQuote:
      return quotedText(cursor, parent);
    default: {
      const value = coreValue(flowPlain(cursor));
      if (cursor.text.charCodeAt(cursor.at) === char.colon) giveUp();
      return value;
    }
  }
}

/** An unquoted scalar on one line, inside `[]` or `{}`. Stands on what ends it: `, ] } :` or the line feed. */
function flowPlain(cursor: Cursor): string {
  const { text, end } = cursor;
  const start = cursor.at;
  if (!startsPlain(text, start)) giveUp();
  let at = start;
  let last = start;
  loop: for (; at < end; at++) {
    switch (text.charCodeAt(at)) {
      case char.comma:
      case char.closeBrace:
      case char.closeBracket:
      case char.newline:
        break loop;
      case char.space:
        break;
      case char.colon: {
        const next = text.charCodeAt(at + 1);
        // A space before the colon, or none after it, is legal but odd.
        if (next === char.space || next === char.newline) {
          if (last !== at - 1 || isOddSpace(text.charCodeAt(last))) giveUp();
          break loop;
        }
        if (isFlowIndicator(next) || next === char.tab || isOddSpace(next) || at + 1 >= end) giveUp();
        last = at;
        break;
      }
      case char.hash:
        if (text.charCodeAt(at - 1) === char.space) giveUp();
        last = at;
        break;
      case char.tab:
      case char.openBrace:
      case char.openBracket:
        return giveUp();
      default:
        last = at;
    }
  }
  cursor.at = at;
  return text.slice(start, last + 1);
}

function isFlowIndicator(code: number): boolean {
  return (
    code === char.comma ||
    code === char.openBrace ||
    code === char.closeBrace ||
    code === char.openBracket ||
    code === char.closeBracket
  );
}

/** Spaces, line breaks and comments between the parts. The next lines must be indented more than the parent. */
function skipGap(cursor: Cursor, parent: number): void {
  const { text } = cursor;
  let lineStart = -1;
  for (;;) {
    const start = cursor.at;
    cursor.skipSpaces();
    const code = text.charCodeAt(cursor.at);
    if (code === char.newline) {
      lineStart = ++cursor.at;
    } else if (code === char.hash && (cursor.at > start || lineStart === start)) {
      cursor.at = lineEnd(text, cursor.at);
    } else {
      if (code === char.tab || (lineStart !== -1 && cursor.at - lineStart <= parent)) giveUp();
      return;
    }
  }
}
