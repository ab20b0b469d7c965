import { fold } from "./fold.ts";

/** Longer runs of letters are no words, and nobody types them. */
export const longestToken = 64;

/** A word in a text, folded or not. */
export const token: RegExp = /[\p{L}\p{N}]+(?:_+[\p{L}\p{N}]+)*/gu;

/**
 * The words of a text as the search compares them: without capitals and diacritics; apostrophes, hyphens and all other
 * signs split words, an underscore inside a code does not. The index is made of them, and so is what a reader types.
 */
export function tokens(text: string): string[] {
  return tokensOfFolded(fold(text)).filter(({ length }) => length <= longestToken);
}

/** The words of a text that is folded already, however long. */
export function tokensOfFolded(folded: string): readonly string[] {
  return folded.match(token) ?? [];
}
