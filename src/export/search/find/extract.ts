import { fold } from "../../../model/fold.ts";
import { token } from "../../../model/search-tokens.ts";
import { gradeOf } from "./layer.ts";
import type { Names } from "./read.ts";
import { wantedWords } from "./score.ts";

/** Where a text has a word of a query, and which of them. */
export interface FoundWord {
  readonly start: number;
  readonly end: number;
  readonly which: number;
}

/** A piece of a text: one of the words, or what stands between them. */
export type ExtractPiece = string | { readonly found: string };

/**
 * For a query, a function that finds its words in texts: in one of their forms, at the start of longer words or inside them.
 */
export function wordFinder(
  query: string,
  { stem, stopWords }: Pick<Names, "stem" | "stopWords">,
): (text: string) => FoundWord[] {
  const wanted = wantedWords(query, stopWords).map((word) => ({ word, stem: stem(word) }));
  const answers = new Map<string, number>();
  const answerTo = (word: string): number => {
    let answer = answers.get(word);
    if (answer === undefined) {
      const folded = fold(word);
      const formsStem = stem(folded);
      answer = wanted.findIndex((one) => gradeOf([folded], formsStem, one, 4) > 0);
      answers.set(word, answer);
    }
    return answer;
  };
  return (text) =>
    wanted.length === 0
      ? []
      : [...text.matchAll(token)].flatMap(({ 0: word, index }) => {
          const which = answerTo(word);
          return which < 0 ? [] : { start: index, end: index + word.length, which };
        });
}

/**
 * The part of a text that has most of the words, about so many letters long, in whole words.
 * @returns Its pieces; and how many different words it has.
 */
export function extract(
  text: string,
  places: readonly FoundWord[],
  length: number,
): { pieces: ExtractPiece[]; count: number } {
  const best = densest(places, length);
  // Some of what stands before the first word, from the start of a word on.
  const wished = Math.max(0, Math.min(best.from - length / 4, text.length - length));
  const from = wished === 0 ? 0 : text.lastIndexOf(" ", wished) + 1;
  const end = text.indexOf(" ", from + length);
  const to = end < 0 ? text.length : end;
  const pieces: ExtractPiece[] = from > 0 ? ["… "] : [];
  let at = from;
  for (const { start, end: after } of places) {
    if (start < at || after > to) continue;
    pieces.push(text.slice(at, start), { found: text.slice(start, after) });
    at = after;
  }
  pieces.push(text.slice(at, to), to < text.length ? " …" : "");
  return { pieces: pieces.filter((piece) => piece !== ""), count: best.count };
}

/** From where on so many letters have most of the different words. */
function densest(places: readonly FoundWord[], length: number): { count: number; from: number } {
  let best = { count: 0, from: 0 };
  for (const [i, { start }] of places.entries()) {
    const inside = new Set<number>();
    for (const { end, which } of places.slice(i)) {
      if (end > start + length) break;
      inside.add(which);
    }
    if (inside.size > best.count) best = { count: inside.size, from: start };
  }
  return best;
}
