/** The share of words that two paragraphs have in common, each as often as it is in both: from 0 to 1. */
export function wordSimilarity(one: Int32Array, other: Int32Array): number {
  const left = new Map<number, number>();
  for (const hash of one) left.set(hash, (left.get(hash) ?? 0) + 1);
  let common = 0;
  for (const hash of other) {
    const count = left.get(hash) ?? 0;
    if (count === 0) continue;
    common++;
    left.set(hash, count - 1);
  }
  return (2 * common) / (one.length + other.length);
}
