/** So many trigrams tell languages apart; more hardly help. */
const most = 2000;
const levels = 9;
/** The logarithms of the shares that the lowest and the highest level stand for: the same in all languages, so that they compare. */
const [rarest, commonest] = [-9.6, -4.6];
/** How much the running text counts beside the lists. */
const shareOfText = 0.3;

/**
 * The most frequent trigrams of a language by level, the highest first, each level in alphabetical order.
 * @param lists Words, each list the most frequent first.
 * @param texts Running text.
 */
export function levelsOf(lists: readonly (readonly string[])[], texts: readonly string[]): string[][] {
  const counts = new Map<string, number>();
  const count = (word: string, weight: number): void => {
    const whole = `_${word}_`;
    for (let at = 0; at + 3 <= whole.length; at++) {
      const trigram = whole.slice(at, at + 3);
      counts.set(trigram, (counts.get(trigram) ?? 0) + weight);
    }
  };
  const weights = weightsOf(lists);
  let ofLists = 0;
  for (const [word, weight] of weights) {
    count(word, weight);
    ofLists += weight * word.length;
  }
  const running = texts.flatMap(wordsIn);
  const letters = running.reduce((sum, word) => sum + word.length, 0);
  const weight = lists.length === 0 ? 1 : (ofLists / letters) * shareOfText;
  for (const word of running) count(word, weight);
  return byLevel(counts);
}

/** Titles are made of many words that are not frequent: a word counts by the root of its rank. */
function weightsOf(lists: readonly (readonly string[])[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const list of lists) {
    for (const [rank, entry] of list.entries()) {
      for (const word of wordsIn(entry)) {
        const weight = 1 / Math.sqrt(rank + 50);
        if (word.length > 1) weights.set(word, Math.max(weights.get(word) ?? 0, weight));
      }
    }
  }
  return weights;
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
}

function byLevel(counts: ReadonlyMap<string, number>): string[][] {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const frequent = [...counts]
    .toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, most);
  const found: string[][] = Array.from({ length: levels }, () => []);
  for (const [trigram, count] of frequent) {
    const step = (Math.log(count / all) - rarest) / (commonest - rarest);
    const level = Math.min(levels, Math.max(1, Math.round(step * (levels - 1)) + 1));
    found[levels - level]!.push(trigram);
  }
  return found.map((trigrams) => trigrams.toSorted());
}
