import { sentences } from "../words/sentences.ts";
import { isInToken } from "../words/token.ts";
import type { WordList } from "../words/word-list.ts";

/** So many words are looked at at either end of a text: its language shows by then. */
export const atEitherEnd = 12;
const longestWord = 40;

/** A word by which the language of a text may be known. */
export interface CountedWord {
  readonly start: number;
  readonly end: number;
  readonly hash: number;
  readonly isCapital: boolean;
  /** Does something begin here, which has a capital in every language? */
  readonly isFirst: boolean;
}

/** The words of a text that count, and what stands beside them. */
export interface Counted {
  readonly words: readonly CountedWord[];
  /** How many names of several joined words: `Saint-Luc`. */
  readonly joinedNames: number;
  /** How many abbreviations and codes: words that show nothing. */
  readonly abbreviations: number;
}

/** What begins a quotation, an emphasis or a link, which may be a title in another language. */
const mayHaveTitle = /[«“„‹"*[]/;

/**
 * The words that show a language. Titles, single letters, words with figures, abbreviations in capitals, words in mixed case and
 * what is part of an address do not; several capitals joined by hyphens are one name.
 */
export function countedWords(list: WordList): Counted {
  const { text } = list;
  const outside = mayHaveTitle.test(text) ? new Set(sentences(list).flat()) : undefined;
  // A title in nothing but capitals; a few capitals alone are an abbreviation.
  const isLoud = list.count > 2 && text.length > 5 * list.count && text === text.toUpperCase();
  const words: CountedWord[] = [];
  let joinedNames = 0;
  let abbreviations = 0;
  let wasInName = false;
  for (let at = 0; at < list.count; at++) {
    if (at === atEitherEnd) at = Math.max(at, list.count - atEitherEnd);
    const [start, end] = [list.starts[at] ?? 0, list.ends[at] ?? 0];
    if (outside && !outside.has(at)) continue;
    const shape = isLoud ? "small" : shapeOf(text, start, end);
    const isJoined = text[start - 1] === "-" && wasInName;
    const opensName = shape === "capital" && text[end] === "-" && isCapital(text, end + 1);
    if (isJoined || opensName) {
      if (!isJoined) joinedNames++;
      wasInName = true;
      continue;
    }
    wasInName = false;
    if (shape === "none") abbreviations++;
    if (
      shape === "none" ||
      shape === "number" ||
      end - start < 2 ||
      end - start > longestWord ||
      isInToken(text, start, end)
    )
      continue;
    const isFirst = at === 0 || isAfterBreak(text, list.ends[at - 1] ?? 0, start);
    words.push({ start, end, hash: list.hashes[at] ?? 0, isCapital: shape === "capital", isFirst });
  }
  return { words, joinedNames, abbreviations };
}

/** Not a number, and not a word in mixed case or with figures. */
type Shape = "small" | "capital" | "none" | "number";

function shapeOf(text: string, start: number, end: number): Shape {
  let capitals = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < 97 ? code >= 65 && code <= 90 : code > 127 && isCapital(text, at)) {
      if (at > start) return "none";
      capitals++;
    } else if (code < 65 || code === 95)
      return end - start > 1 && hasLetter(text, start, end) ? "none" : "number";
  }
  return capitals > 0 ? "capital" : "small";
}

function hasLetter(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) >= 65) return true;
  return false;
}

function isCapital(text: string, at: number): boolean {
  const sign = text.charAt(at);
  return sign !== sign.toLowerCase();
}

/** Does something begin between the two places, that may begin with a capital? */
function isAfterBreak(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ('.!?:;(«“„"\n•|['.includes(text.charAt(at))) return true;
  return false;
}
