/** How often may be tried: bounds the time for a large file with thousands of bad repairs. */
export interface Budget {
  trials: number;
}

/** Those of some changes that are good, found by halves. Each half is good by itself; together they may not be. */
export function goodOf<Change>(
  changes: readonly Change[],
  isGood: (some: readonly Change[]) => boolean,
  budget: Budget,
): readonly Change[] {
  if (changes.length === 0 || budget.trials-- <= 0) return [];
  if (isGood(changes)) return changes;
  if (changes.length === 1) return [];
  const half = changes.length >> 1;
  return [...goodOf(changes.slice(0, half), isGood, budget), ...goodOf(changes.slice(half), isGood, budget)];
}
