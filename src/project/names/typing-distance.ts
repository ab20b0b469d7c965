import { distance } from "fastest-levenshtein";

/**
 * How many slips of typing part two words: a letter too many, missing, wrong, or two neighbours exchanged (Damerau–Levenshtein,
 * as optimal string alignment). Exact up to `most`; beyond, any number above it.
 */
export function typingDistance(one: string, other: string, most: number): number {
  const edits = distance(one, other);
  // An exchange counts as two edits, so what is further away cannot come near by them.
  return edits < 2 || edits > 2 * most ? edits : aligned(one, other);
}

function aligned(one: string, other: string): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      const usual = Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      const isExchange = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      next.push(isExchange ? Math.min(usual, (before[j - 2] ?? 0) + 1) : usual);
    }
    before = row;
    row = next;
  }
  return row.at(-1) ?? 0;
}
