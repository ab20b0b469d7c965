import type { Json } from "../../model/json.ts";
import { coreValue } from "../core-scalar.ts";
import { isOddSpace } from "../odd-space.ts";
import { blockScalar } from "./block-scalar.ts";
import { char, giveUp, isGap, isWordSign, maximumKey } from "./cursor.ts";
import type { Cursor } from "./cursor.ts";
import { readFlow } from "./flow.ts";
import { keyEnd, plainScalar, startsPlain } from "./plain-scalar.ts";
import { quotedText } from "./quoted.ts";

/** The node that starts here, at this column; `parent` is the column of what holds it. Stands on the next content. */
export function blockNode(cursor: Cursor, column: number, parent: number): Json {
  const { text, at } = cursor;
  switch (text.charCodeAt(at)) {
    case char.dash:
      if (isGap(text, at + 1)) return blockList(cursor, column);
      break;
    case char.doubleQuote:
    case char.singleQuote: {
      const value = quotedText(cursor, parent);
      if (text.charCodeAt(cursor.at) === char.colon) {
        cursor.at = at;
        return blockMap(cursor, column);
      }
      cursor.finishLine();
      return value;
    }
    case char.bar:
    case char.greater:
    case char.openBrace:
    case char.openBracket:
      return scalarOrFlow(cursor, parent);
  }
  if (startsPlain(text, at) && keyEnd(text, at) !== -1) return blockMap(cursor, column);
  return scalarOrFlow(cursor, parent);
}

function blockMap(cursor: Cursor, column: number): Json {
  cursor.enter();
  const map: Record<string, Json> = {};
  do {
    const key = blockKey(cursor);
    addKey(map, key, mapValue(cursor, column));
  } while (cursor.indent === column);
  if (cursor.indent > column) giveUp();
  cursor.leave();
  return map;
}

function blockKey(cursor: Cursor): string {
  const { text, at } = cursor;
  const code = text.charCodeAt(at);
  if (code === char.doubleQuote || code === char.singleQuote) return quotedKey(cursor);
  if (!startsPlain(text, at)) giveUp();
  const end = keyEnd(text, at);
  if (end === -1 || end - at > maximumKey || isSpace(text.charCodeAt(end - 1))) giveUp();
  const key = text.slice(at, end);
  // At the start of a line three dots end the document.
  if (key.startsWith("...")) giveUp();
  cursor.at = end + 1;
  return key;
}

function isSpace(code: number): boolean {
  return code === char.space || isOddSpace(code);
}

function quotedKey(cursor: Cursor): string {
  const { text, at } = cursor;
  const key = quotedText(cursor, -1);
  const end = cursor.at;
  if (text.charCodeAt(end) !== char.colon || !isGap(text, end + 1) || end - at > maximumKey) giveUp();
  if (text.slice(at, end).includes("\n")) giveUp();
  cursor.at = end + 1;
  return key;
}

function mapValue(cursor: Cursor, column: number): Json {
  const { text } = cursor;
  cursor.skipSpaces();
  if (!isLineOver(cursor)) return scalarOrFlow(cursor, column);
  cursor.finishLine();
  const { indent, hasComment } = cursor;
  if (indent > column) {
    const value = blockNode(cursor, indent, column);
    // `yaml` takes the next key for the text's second line, after a comment between key and text.
    if (hasComment && typeof value !== "object") giveUp();
    return value;
  }
  // The items of a list may stand right under the key that holds it.
  if (indent === column && text.charCodeAt(cursor.at) === char.dash && isGap(text, cursor.at + 1)) {
    return blockList(cursor, column, true);
  }
  return null;
}

function blockList(cursor: Cursor, column: number, underKey = false): Json {
  cursor.enter();
  const { text } = cursor;
  const list: Json[] = [];
  do {
    const dash = cursor.at++;
    cursor.skipSpaces();
    if (isLineOver(cursor)) {
      cursor.finishLine();
      list.push(cursor.indent > column ? blockNode(cursor, cursor.indent, column) : null);
    } else {
      list.push(blockNode(cursor, column + (cursor.at - dash), column));
    }
  } while (
    cursor.indent === column &&
    text.charCodeAt(cursor.at) === char.dash &&
    isGap(text, cursor.at + 1)
  );
  if (cursor.indent > column || (cursor.indent === column && !underKey)) giveUp();
  cursor.leave();
  return list;
}

function isLineOver(cursor: Cursor): boolean {
  const { text, at } = cursor;
  const code = text.charCodeAt(at);
  if (code === char.tab) giveUp();
  if (code === char.hash && text.charCodeAt(at - 1) === char.space) {
    if (isWordSign(text, at + 1)) giveUp();
    cursor.at--;
    return true;
  }
  return code === char.newline || at >= cursor.end;
}

/** A value that is no block map or list. */
function scalarOrFlow(cursor: Cursor, parent: number): Json {
  const { text, at } = cursor;
  switch (text.charCodeAt(at)) {
    case char.doubleQuote:
    case char.singleQuote: {
      const value = quotedText(cursor, parent);
      cursor.finishLine();
      return value;
    }
    case char.openBrace:
    case char.openBracket: {
      const value = readFlow(cursor, parent);
      cursor.finishLine();
      return value;
    }
    case char.bar:
    case char.greater:
      return blockScalar(cursor, parent);
    default:
      if (!startsPlain(text, at)) giveUp();
      return coreValue(plainScalar(cursor, parent));
  }
}

/** Add a key. A key that is there already, and those that JavaScript or YAML 1.1 treat in a special way, are left to the full parser. */
export function addKey(map: Record<string, Json>, key: string, value: Json): void {
  if (key === "__proto__" || (map[key] !== undefined && Object.hasOwn(map, key))) giveUp();
  map[key] = value;
}
