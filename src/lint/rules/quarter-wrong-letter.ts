import { problem } from "../../messages/problem.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { Sign } from "../signs.ts";
import type { Mark, Reading } from "../text-marks.ts";
import { alternatives, matches, perLanguage, reportMarks } from "../text-marks.ts";

const needs = Sign.numbered;

/** A quarter has the letter of its language (T4 in French, Q4 in Dutch), not that of another one of the catalogue. */
export const rule: Rule = {
  codes: ["quarter/wrong-letter"],
  needs,
  text(text, record, context) {
    reportMarks(text, record, context, needs, marksIn(context), (place, shown, { language }) =>
      problem("quarter/wrong-letter", place, { ...shown, language: language.name }),
    );
  },
};

const pattern = /(?<![\p{L}\p{N}_/\0-])(\p{Lu})([1-4])(?![\p{L}\p{N}_/-])/gu;

const otherMeaning = perLanguage(
  ({ writing: { notQuarter } }) => new RegExp(`(?<![\\p{L}])${alternatives(notQuarter)}(?![\\p{L}])`, "iu"),
);

function marksIn({ catalogue: { languages } }: RuleContext): (reading: Reading) => Iterable<Mark> {
  return function* marks({ prose, language }) {
    const own = language.writing.quarter;
    if (own === undefined) return;
    for (const { index, 0: found, 1: letter, 2: number } of matches(pattern, prose)) {
      if (letter === own || !languages.some(({ writing }) => writing.quarter === letter)) continue;
      if (otherMeaning(language).test(prose)) return;
      yield { start: index, end: index + found.length, fix: `${own}${number}` };
    }
  };
}
