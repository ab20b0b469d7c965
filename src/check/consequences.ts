import type { Place, Problem } from "../model/diagnostic.ts";

/** Problems that follow from another one: of the same value, or of the same text in whatever language. */
const causes: Readonly<Record<string, { readonly code: string; readonly of: "value" | "text" }>> = {
  "text/invisible": { code: "code/look-alike", of: "value" },
  // What Markdown takes for the number of an item is no number of the text.
  "i18n/numbers": { code: "start/number", of: "text" },
};
const codes = new Set(Object.values(causes).map(({ code }) => code));

/**
 * What rules find in a file, without what follows from another problem of it.
 * @param faults What is wrong with the file besides.
 */
export function withoutConsequences(
  problems: readonly Problem[],
  faults: readonly Problem[],
): readonly Problem[] {
  const places = new Set<string>();
  for (const { code, place } of [...faults, ...problems]) {
    if (!codes.has(code)) continue;
    places.add(keyOf(code, place, "value"));
    places.add(keyOf(code, place, "text"));
  }
  if (places.size === 0) return problems;
  return problems.filter(({ code, place }) => {
    const cause = causes[code];
    return cause === undefined || !places.has(keyOf(cause.code, place, cause.of));
  });
}

function keyOf(code: string, { path = [] }: Place, of: "value" | "text"): string {
  return JSON.stringify([code, of, of === "value" ? path : path.slice(0, -1)]);
}
