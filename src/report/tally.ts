import type { Diagnostic, Severity } from "../model/diagnostic.ts";

/** How many diagnostics there are of each severity. */
export function countBySeverity(diagnostics: readonly Diagnostic[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) counts[severity] += 1;
  return counts;
}

/** How many there are of each code: the most frequent first, then by code. */
export function countByCode(
  diagnostics: readonly { readonly code: string }[],
): (readonly [code: string, count: number])[] {
  return countBy(diagnostics, ({ code }) => code);
}

/** How many there are of each name: the most frequent first, then by name. */
export function countBy<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
): (readonly [name: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(nameOf(item), (counts.get(nameOf(item)) ?? 0) + 1);
  return [...counts].toSorted(([a, manyA], [b, manyB]) => manyB - manyA || (a < b ? -1 : 1));
}

/**
 * The diagnostics to show when not all are: errors go before warnings and those before information, and the order
 * stays as it was.
 * @param most How many to keep at most.
 */
export function worst(diagnostics: readonly Diagnostic[], most: number): Diagnostic[] {
  if (diagnostics.length <= most) return [...diagnostics];
  const chosen = new Set(worstFirst(diagnostics).slice(0, most));
  return diagnostics.filter((diagnostic) => chosen.has(diagnostic));
}

/** Errors, then warnings, then information; each in the order they had. */
export function worstFirst(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return (["error", "warning", "info"] as const).flatMap((wanted) =>
    diagnostics.filter(({ severity }) => severity === wanted),
  );
}
