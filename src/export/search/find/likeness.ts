import { longestToken } from "../../../model/search-tokens.ts";

const rows = [0, 1, 2].map(() => new Int32Array(2 * longestToken)) as [Int32Array, Int32Array, Int32Array];

/** How like a word is to what was typed: the same but for so many edits, the same at its start, or not at all. */
export function likeness(typed: string, word: string, most: number): 0 | 0.25 | 0.5 {
  if (word.length < typed.length - most) return 0;
  const { whole, start } = edits(typed, word.slice(0, typed.length + most + 1), most);
  if (whole <= most) return 0.5;
  return start <= most ? 0.25 : 0;
}

/**
 * Letters left out, added, changed or swapped with the next one (optimal string alignment) from what was typed to a word,
 * and to that start of the word that is nearest. More than `most` is as good as any more.
 */
export function edits(typed: string, word: string, most: number): { whole: number; start: number } {
  let [before, last, row] = rows;
  for (let j = 0; j <= word.length; j++) last[j] = j;
  let leastOfLast = 0;
  for (let i = 1; i <= typed.length; i++) {
    let least = (row[0] = i);
    for (let j = 1; j <= word.length; j++) {
      const value = distanceAt(typed, word, i, j, [before, last, row]);
      row[j] = value;
      if (value < least) least = value;
    }
    // Two rows, because letters may be swapped across one.
    if (least > most && leastOfLast > most) return { whole: least, start: least };
    leastOfLast = least;
    [before, last, row] = [last, row, before];
  }
  return { whole: last[word.length] ?? 0, start: Math.min(...last.subarray(0, word.length + 1)) };
}

function distanceAt(
  typed: string,
  word: string,
  i: number,
  j: number,
  [before, last, row]: readonly [Int32Array, Int32Array, Int32Array],
): number {
  const letter = typed.charCodeAt(i - 1);
  const changed = (last[j - 1] ?? 0) + (letter === word.charCodeAt(j - 1) ? 0 : 1);
  const value = Math.min(changed, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
  const isSwapped =
    i > 1 && j > 1 && letter === word.charCodeAt(j - 2) && typed.charCodeAt(i - 2) === word.charCodeAt(j - 1);
  return isSwapped ? Math.min(value, (before[j - 2] ?? 0) + 1) : value;
}
