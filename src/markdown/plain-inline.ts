import { NEWLINE, SPACE } from "./markdown-characters.ts";
import { LIST_ITEM, lineKind, PLAIN } from "./plain-line.ts";
import {
  addressEnd,
  emphasisSize,
  innerUnderscoreEnd,
  isAloneAsterisk,
  mayBeAngle,
  mayBeReference,
  nextSpecial,
  targetEnd,
} from "./plain-span.ts";
import { ADDRESS, EMPHASIS, LINK, push, STRONG, TARGET, TEXT } from "./markdown-tokens.ts";

/**
 * Add the tokens of the words that begin at `start`.
 * @returns The end of their block (its last line's end), or -1 when they are more than the short cut knows.
 */
export function inlineTokens(text: string, start: number, isItem: boolean, tokens: number[]): number {
  let from = start;
  let bracket = -1;
  let index = nextSpecial(text, start);
  for (; index < text.length; index = nextSpecial(text, index)) {
    const character = text[index];
    let next = -1;
    if (character === "\n") {
      if (endsBlock(text, index, isItem)) break;
      next = lineEnd(text, index);
    } else if (character === "[") {
      if (bracket < 0) next = index + 1;
      bracket = index;
    } else if (character === "]") {
      if (bracket >= 0) next = bracketEnd(text, from, bracket, index, tokens);
      if (text[index + 1] === "(") from = next;
      bracket = -1;
    } else if (character === "*" && !isAloneAsterisk(text, index)) {
      if (bracket < 0) next = emphasisEnd(text, from, index, tokens);
      from = next;
    } else if (character === "h" || character === "H") {
      if (bracket < 0) next = address(text, from, index, tokens);
      from = next;
    } else {
      next = literalEnd(text, index);
    }
    if (next < 0) return -1;
    index = next;
  }
  // Spaces at the end are dropped by the grammar, and an open bracket may belong to more than it seems.
  if (bracket >= 0 || text.charCodeAt(index - 1) === SPACE) return -1;
  if (index > from) push(tokens, TEXT, from, index);
  return index;
}

/** Does the line end at `index` end the block: by an empty line, the text's end or an item of a list? */
function endsBlock(text: string, index: number, isItem: boolean): boolean {
  if (isItem || index + 1 === text.length || text.charCodeAt(index + 1) === NEWLINE) return true;
  return lineKind(text, index + 1) === LIST_ITEM;
}

/** Past a line end within a paragraph; spaces before it may be a hard break. */
function lineEnd(text: string, index: number): number {
  return text.charCodeAt(index - 1) !== SPACE && lineKind(text, index + 1) === PLAIN ? index + 1 : -1;
}

/** Past a `]`: that of a link, which is added, or of text in brackets. */
function bracketEnd(text: string, from: number, open: number, close: number, tokens: number[]): number {
  const after = text[close + 1];
  if (after !== "(") return after === "[" || after === ":" ? -1 : close + 1;
  const end = targetEnd(text, close + 2);
  if (end < 0 || close === open + 1) return -1;
  if (open > from) push(tokens, TEXT, from, open);
  push(tokens, LINK, open + 1, close);
  push(tokens, TARGET, close + 2, end);
  return end + 1;
}

/** Past the emphasis that begins at `index`, which is added. */
function emphasisEnd(text: string, from: number, index: number, tokens: number[]): number {
  const size = emphasisSize(text, index);
  if (size < 0) return -1;
  const end = nextSpecial(text, index + size);
  if (index > from) push(tokens, TEXT, from, index);
  push(tokens, size === 2 ? STRONG : EMPHASIS, index + size, end);
  return end + size;
}

/** Past the address that begins at `index`, which is added. */
function address(text: string, from: number, index: number, tokens: number[]): number {
  const end = addressEnd(text, index);
  if (end < 0) return -1;
  if (index > from) push(tokens, TEXT, from, index);
  push(tokens, ADDRESS, index, end);
  return end;
}

/** Past a character that may mean something, when here it is only text. */
function literalEnd(text: string, index: number): number {
  switch (text[index]) {
    case "_":
      return innerUnderscoreEnd(text, index);
    case "*":
      return index + 1;
    case "!":
      return text[index + 1] === "[" ? -1 : index + 1;
    case "&":
      return mayBeReference(text, index) ? -1 : index + 1;
    case "<":
      return mayBeAngle(text, index) ? -1 : index + 1;
    default:
      return -1;
  }
}
