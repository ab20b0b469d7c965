import { mayBeItem } from "../item-start.ts";
import { char, giveUp } from "./cursor.ts";
import type { Cursor } from "./cursor.ts";

const escapes: Readonly<Record<string, string>> = {
  n: "\n",
  t: "\t",
  '"': '"',
  "\\": "\\",
  "/": "/",
  " ": " ",
  _: "\u00a0",
};

/** A quoted text, over one or more lines. Stands after the closing quote. */
export function quotedText(cursor: Cursor, parent: number): string {
  const { text } = cursor;
  const single = text.charCodeAt(cursor.at) === char.singleQuote;
  const start = cursor.at + 1;
  const close = single ? singleEnd(text, start) : doubleEnd(text, start);
  if (close === -1) giveUp();
  cursor.at = close + 1;
  const source = text.slice(start, close);
  const folded = source.includes("\n") ? fold(source, parent) : source;
  if (single) return folded.includes("''") ? folded.replaceAll("''", "'") : folded;
  if (!folded.includes("\\")) return folded;
  // An escaped line break or space at a fold is beyond the subset.
  return folded === source ? unescape(source) : giveUp();
}

function singleEnd(text: string, start: number): number {
  let close = text.indexOf("'", start);
  while (close !== -1 && text.charCodeAt(close + 1) === char.singleQuote)
    close = text.indexOf("'", close + 2);
  return close;
}

function doubleEnd(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === char.doubleQuote) return at;
    if (code === char.backslash) at++;
  }
  return -1;
}

/** One line break is a space, n + 1 are n line breaks; the spaces around them do not count. */
function fold(source: string, parent: number): string {
  const lines = source.split("\n");
  let value = (lines[0] ?? "").replace(/ +$/, "");
  let separator = " ";
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index] ?? "";
    const content = line.replace(/^ +/, "");
    const isLast = index === lines.length - 1;
    if (line.includes("\t") || ((content !== "" || isLast) && line.length - content.length <= parent))
      giveUp();
    if (mayBeItem(content, 0)) giveUp();
    if (content === "" && !isLast) {
      if (separator === "\n") value += separator;
      else separator = "\n";
    } else {
      value += separator + (isLast ? content : content.replace(/ +$/, ""));
      separator = " ";
    }
  }
  return lines[0]?.includes("\t") ? giveUp() : value;
}

function unescape(source: string): string {
  let value = "";
  let from = 0;
  for (let at = source.indexOf("\\"); at !== -1; at = source.indexOf("\\", from)) {
    value += source.slice(from, at) + (escapes[source.charAt(at + 1)] ?? giveUp());
    from = at + 2;
  }
  return value + source.slice(from);
}
