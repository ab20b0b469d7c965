import { fold } from "../../model/fold.ts";

/** Longer runs of letters are no words, and nobody types them. */
const longest = 64;

const word = /[\p{L}\p{N}]+(?:_+[\p{L}\p{N}]+)*/gu;

/**
 * The words of a text as the search compares them: without capitals and diacritics; apostrophes, hyphens and all other
 * signs split words, an underscore inside a code does not. `assets/search.js` does the same with what the reader types.
 */
export function tokens(text: string): string[] {
  return (fold(text).match(word) ?? []).filter(({ length }) => length <= longest);
}
