import type { MarkdownFacts, MarkdownLink } from "./facts.ts";
import { ADDRESS, ITEM, ITEM_END, LINK, LIST, PARAGRAPH, PARAGRAPH_END, STRIDE } from "./markdown-tokens.ts";
import type { MarkdownTokens } from "./markdown-tokens.ts";

const NONE: readonly never[] = [];

/** The facts of a text from its tokens, in one pass and without a tree. */
export function factsOfTokens(text: string, tokens: MarkdownTokens): MarkdownFacts {
  const links: MarkdownLink[] = [];
  const listItems: number[] = [];
  let paragraphs = 0;
  let plain = "";
  const isOneLine = !text.includes("\n") && !text.includes("\r");
  for (let at = 0; at < tokens.length; at += STRIDE) {
    const kind = tokens[at];
    if (kind === PARAGRAPH) paragraphs++;
    if (kind === LIST) listItems.push(0);
    if (kind === ITEM) listItems[listItems.length - 1]! += 1;
    if (kind === PARAGRAPH_END || kind === ITEM_END) plain += "\n";
    if (tokens[at + 2] === 0) continue;
    const slice = text.slice(tokens[at + 1], tokens[at + 2]);
    const words = isOneLine ? slice : onOneLine(slice);
    plain += words;
    if (kind === ADDRESS) links.push({ url: words, text: words });
    if (kind !== LINK) continue;
    at += STRIDE;
    links.push({ url: text.slice(tokens[at + 1], tokens[at + 2]), text: words });
  }
  return { links, images: NONE, html: NONE, paragraphs, listItems, tables: NONE, plain: plain.slice(0, -1) };
}

/** A line break within a block is a space between two words. */
export function onOneLine(words: string): string {
  return /[\n\r]/.test(words) ? words.replace(/\r\n?|\n/g, " ") : words;
}
