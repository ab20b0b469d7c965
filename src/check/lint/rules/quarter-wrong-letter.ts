import { problem } from "../../../messages/problem.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { Sign } from "../signs.ts";
import type { TextFlaw, TextReading } from "../text-flaws.ts";
import { alternatives, matches, perLanguage, reportFlaws } from "../text-flaws.ts";

const needs = Sign.numbered;

/** A quarter has the letter of its language (T4 in French, Q4 in Dutch), not that of another one of the catalogue. */
export const rule: Rule = {
  codes: ["quarter/wrong-letter"],
  needs,
  text(text, record, context) {
    reportFlaws(text, record, context, needs, marksIn(context), (place, shown, { language }) =>
      problem("quarter/wrong-letter", place, { ...shown, language: language.name }),
    );
  },
};

const pattern =
  /(?:(?<![\p{L}\p{N}_/\0-])|(?<=(?<![0-9])(?:19|20)[0-9]{2}[/-]))(\p{Lu})([1-4])(?![\p{L}\p{N}_]|[/-](?!(?:19|20)[0-9]{2}))/gu;

const otherMeaning = perLanguage(
  ({ writing: { notQuarter } }) => new RegExp(`(?<![\\p{L}])${alternatives(notQuarter)}(?![\\p{L}])`, "iu"),
);

/** A quarter and what makes it one are no farther apart. */
const reach = 60;

/** Between them stand signs, other quarters, and at most three short words: `Q3 (3e trimestre)`. */
const signs = "(?:[\\s(),–/-]|\\p{L}[1-4](?!\\p{N}))*";
const short = "(?<![\\p{L}\\p{N}])(?:[1-4]\\p{L}{1,3}|\\p{L}{1,3}['’]?)(?![\\p{L}\\p{N}])";
const near = new RegExp(`^${signs}(?:${short}${signs}){0,3}$`, "u");

/** After a short word (`au Q4`), the year that figures are about may stand farther away. */
const far = /^\s(?:[\p{L}'’]+\s){0,3}(?:\p{L}+['’])?$/u;
const shortBefore = /(?<!\p{L})\p{Ll}{1,3}\s$/u;

const beside = perLanguage(({ writing: { besideQuarter, yearsBack } }) => ({
  words: new RegExp(
    `(?<!\\p{L})${alternatives(besideQuarter)}(?!\\p{L})|(?<!\\p{N})(?:19|20)\\p{N}{2}(?!\\p{N})`,
    "giu",
  ),
  years: new RegExp(`(?<!\\p{L})${alternatives(yearsBack)}(?!\\p{L})`, "giu"),
}));

function marksIn({ catalogue: { languages } }: RuleContext): (reading: TextReading) => Iterable<TextFlaw> {
  return function* marks({ prose, language }) {
    const rightLetter = language.writing.quarter;
    if (rightLetter === undefined) return;
    const { words, years } = beside(language);
    const [inWords, farther] = [[...prose.matchAll(words)], [...prose.matchAll(years)]];
    if (inWords.length + farther.length === 0 || otherMeaning(language).test(prose)) return;
    for (const { index, 0: found, 1: letter, 2: number } of matches(pattern, prose)) {
      if (letter === rightLetter || !languages.some(({ writing }) => writing.quarter === letter)) continue;
      const end = index + found.length;
      const isShort = shortBefore.test(prose.slice(Math.max(0, index - 5), index));
      if (
        !isBeside(prose, index, end, inWords, near, near) &&
        !(isShort && isBeside(prose, index, end, farther, /(?!)/, far))
      )
        continue;
      yield { start: index, end, fix: `${rightLetter}${number}` };
    }
  };
}

/** Has the nearest of some words, before or after a place, nothing else between than what a pattern lets stand? */
function isBeside(
  prose: string,
  start: number,
  end: number,
  words: readonly RegExpExecArray[],
  before: RegExp,
  after: RegExp,
): boolean {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.index < start) low = middle + 1;
    else high = middle;
  }
  const [last, next] = [words[low - 1], words[low]];
  const isGap = (from: number, to: number, gap: RegExp): boolean =>
    to - from <= reach && gap.test(prose.slice(from, to));
  if (last && isGap(last.index + last[0].length, start, before)) return true;
  return next !== undefined && isGap(end, next.index, after);
}
