import type { Problem } from "../../model/diagnostic.ts";

/** Two properties that would get the same name keep theirs: only their author knows which of them is meant. */
export function withoutRivals(problems: readonly Problem[]): Problem[] {
  const names = problems.map(renamedPath);
  const seen = new Set<string>();
  const rivalled = new Set<string>();
  for (const name of names) if (name !== undefined) (seen.has(name) ? rivalled : seen).add(name);
  return problems.map((one, index) => {
    const { fix: _, ...unfixed } = one;
    return rivalled.has(names[index] ?? "") ? unfixed : one;
  });
}

function renamedPath({ code, fix, place }: Problem): string | undefined {
  if (code !== "schema/unknown-property" || typeof fix !== "object" || !("value" in fix)) return undefined;
  return JSON.stringify([...(place.path ?? []).slice(0, -1), fix.value]);
}
