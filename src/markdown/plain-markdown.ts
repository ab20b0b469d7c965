import { inlineTokens } from "./plain-inline.ts";
import { LIST_ITEM, lineKind, PLAIN } from "./plain-line.ts";
import {
  ITEM,
  ITEM_END,
  LIST,
  LIST_END,
  addBlockToken,
  PARAGRAPH,
  PARAGRAPH_END,
} from "./markdown-tokens.ts";
import type { MarkdownTokens } from "./markdown-tokens.ts";

const BYTE_ORDER_MARK = 0xfeff;

/**
 * The short cut: the tokens of a plain text (paragraphs, tight lists with `-`, links, simple emphasis), in linear
 * time; or undefined as soon as it is not sure that remark would read the text in just this way.
 */
export function plainTokens(text: string): MarkdownTokens | undefined {
  if (text.charCodeAt(0) === BYTE_ORDER_MARK) return undefined;
  const tokens: number[] = [];
  let isInList = false;
  let isAfterBlank = true;
  for (let index = 0; index < text.length; index++) {
    if (text[index] === "\n") {
      isAfterBlank = true;
      continue;
    }
    const kind = lineKind(text, index);
    if (isInList && !staysClear(kind, isAfterBlank)) return undefined;
    if (isInList && kind === PLAIN) addBlockToken(tokens, LIST_END);
    if (!isInList && kind === LIST_ITEM) addBlockToken(tokens, LIST);
    isInList = kind === LIST_ITEM;
    isAfterBlank = false;
    index = blockTokens(text, index, kind, tokens);
    if (index < 0) return undefined;
  }
  if (isInList) addBlockToken(tokens, LIST_END);
  return tokens;
}

/** After a list's item: the next item at once, or a paragraph after an empty line. Else the list is loose or goes on. */
function staysClear(kind: number, isAfterBlank: boolean): boolean {
  return kind === LIST_ITEM ? !isAfterBlank : isAfterBlank;
}

/** Add a paragraph or an item. Its end, or -1. */
function blockTokens(text: string, index: number, kind: number, tokens: number[]): number {
  if (kind === PLAIN) return wordTokens(text, index, PARAGRAPH, PARAGRAPH_END, tokens);
  if (kind !== LIST_ITEM || lineKind(text, index + 2) !== PLAIN) return -1;
  return wordTokens(text, index + 2, ITEM, ITEM_END, tokens);
}

function wordTokens(text: string, index: number, open: number, close: number, tokens: number[]): number {
  addBlockToken(tokens, open);
  const end = inlineTokens(text, index, open === ITEM, tokens);
  addBlockToken(tokens, close);
  return end;
}
