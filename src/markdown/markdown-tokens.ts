/**
 * A text cut into tokens, flat: three numbers each, the kind and the start and end of its characters in the text.
 * Numbers rather than a tree, because most texts are only read once, in passing.
 */
export type MarkdownTokens = readonly number[];

/** How many numbers a token takes. */
export const STRIDE = 3;

export const PARAGRAPH = 0;
export const PARAGRAPH_END = 1;
/** A tight list with `-`. Each item holds one line. */
export const LIST = 2;
export const LIST_END = 3;
export const ITEM = 4;
export const ITEM_END = 5;
export const TEXT = 6;
export const EMPHASIS = 7;
export const STRONG = 8;
/** The text of a link. The next token is its TARGET. */
export const LINK = 9;
export const TARGET = 10;
/** A web address that is a link by itself. */
export const ADDRESS = 11;

/** Add a token that has characters. */
export function push(tokens: number[], kind: number, start: number, end: number): void {
  tokens.push(kind, start, end);
}

/** Add a token that only opens or closes a block. */
export function addBlockToken(tokens: number[], kind: number): void {
  tokens.push(kind, 0, 0);
}
