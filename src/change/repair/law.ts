import type { Path, Problem } from "../../model/diagnostic.ts";
import { markupSkeleton } from "../../markdown/markup-skeleton.ts";
import { foldTypography } from "../../check/translations/normal-form.ts";
import { effectsOf, names } from "./effects.ts";

/** What is said of a value: how often, by code and place. */
export type ProblemCounts = ReadonlyMap<string, { readonly code: string; readonly count: number }>;

/** A problem, as far as the law asks. */
type Said = Pick<Problem, "code" | "also"> & {
  readonly place: { readonly file: string; readonly path?: Path };
};

/** Counts problems by code, file and value. */
export function countProblems(problems: Iterable<Said>): ProblemCounts {
  const counts = new Map<string, { code: string; count: number }>();
  for (const { code, place, also = [] } of problems) {
    const key = JSON.stringify([code, place.file, place.path]);
    const counted = counts.get(key);
    const count = 1 + also.length + (counted?.count ?? 0);
    counts.set(key, { code, count });
  }
  return counts;
}

/**
 * Do repairs keep the law: is every other problem still there, and no new one? What may be gone or new all the same is
 * said by the table of their effects.
 * @param made The problems that were repaired.
 */
export function isLawful(before: ProblemCounts, after: ProblemCounts, made: ProblemCounts): boolean {
  const causes = [...new Set([...made.values()].map(({ code }) => code))].map(effectsOf);
  const mayGo = (code: string): boolean => causes.some(({ clears }) => names(clears, code));
  const mayCome = (code: string): boolean =>
    causes.some(({ brings, neverBrings }) => names(brings, code) && !names(neverBrings, code));
  for (const [key, { code, count }] of before) {
    const left = after.get(key)?.count ?? 0;
    if (left < count - (made.get(key)?.count ?? 0) && !mayGo(code)) return false;
  }
  for (const [key, { code, count }] of after)
    if (count > (before.get(key)?.count ?? 0) && !mayCome(code)) return false;
  return true;
}

/** Does a text mean the same after repairs by these rules: the same words in the same markup? */
export function meansTheSame(before: string, after: string, codes: readonly string[]): boolean {
  const all = codes.map(effectsOf);
  return (
    (all.some(({ rewords }) => rewords) || wordsOf(before) === wordsOf(after)) &&
    (all.some(({ restructures }) => restructures) || markupSkeleton(before) === markupSkeleton(after))
  );
}

/** Its words and signs, without the spaces that only typography puts beside signs. */
function wordsOf(text: string): string {
  return foldTypography(text).replace(/(?<![\p{L}\p{N}]) | (?![\p{L}\p{N}])/gu, "");
}
