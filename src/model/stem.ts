import { fold } from "./fold.ts";

/** Shorter words are left as they are. */
const shortest = 3;

/**
 * What makes of a word's forms one: takes off the endings that a language's file names, the longest first, as long as there
 * are any, then writes doubled letters once.
 * @param endings What a folded word may end in, and what stands instead: must be shorter. See `foldedEndings`.
 */
export function stemmer(endings: Iterable<readonly [string, string]>): (word: string) => string {
  const instead = new Map(endings);
  const longest = Math.max(0, ...[...instead.keys()].map(({ length }) => length));
  return (word) => {
    let stem = word;
    for (let length = longest; length > 0; length--) {
      const other = instead.get(stem.slice(-length));
      if (other === undefined || length > stem.length || stem.length - length + other.length < shortest)
        continue;
      stem = stem.slice(0, -length) + other;
      length = longest + 1;
    }
    return stem.replace(/(.)\1+/gu, "$1");
  };
}

/** The endings as they are in folded words. One that would not make a word shorter is left out. */
export function foldedEndings(endings: Readonly<Record<string, string>>): Map<string, string> {
  return new Map(
    Object.entries(endings)
      .map(([ending, other]): [string, string] => [fold(ending), fold(other)])
      .filter(([ending, other]) => other.length < ending.length),
  );
}
