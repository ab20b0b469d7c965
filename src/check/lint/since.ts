import type { Severity } from "../../model/diagnostic.ts";
import type { Finding } from "./severity.ts";

const ranks: Readonly<Record<Severity, number>> = { info: 1, warning: 2, error: 3 };

/**
 * What a change is answerable for: every problem of the files it touched, and those of other files that were not there
 * before, or not as bad.
 * @param isTouched Is the file not as it was?
 * @param before The problems that there were.
 */
export function since(
  isTouched: (file: string) => boolean,
  before: readonly Finding[],
): (problem: Finding) => boolean {
  const earlierRanks = new Map<string, number>();
  for (const one of before) {
    if (isTouched(one.place.file)) continue;
    const name = nameOf(one);
    earlierRanks.set(name, Math.max(earlierRanks.get(name) ?? 0, ranks[one.severity]));
  }
  return (problem) =>
    isTouched(problem.place.file) || (earlierRanks.get(nameOf(problem)) ?? 0) < ranks[problem.severity];
}

/** In a file that was not touched, a place is where it was. What the message names may be elsewhere, and have changed. */
function nameOf({ code, place: { file, range, path, at, within } }: Finding): string {
  return JSON.stringify([code, file, range, path, at, within]);
}
