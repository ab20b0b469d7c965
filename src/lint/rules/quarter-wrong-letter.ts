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

const pattern =
  /(?:(?<![\p{L}\p{N}_/\0-])|(?<=(?<![0-9])(?:19|20)[0-9]{2}[/-]))(\p{Lu})([1-4])(?![\p{L}\p{N}_]|[/-](?!(?:19|20)[0-9]{2}))/gu;

const otherMeaning = perLanguage(
  ({ writing: { notQuarter } }) => new RegExp(`(?<![\\p{L}])${alternatives(notQuarter)}(?![\\p{L}])`, "iu"),
);

/** So many signs on both sides may tell what a letter with a number is. */
const reach = 80;

/** Between a quarter and what makes it one stand signs, other quarters, and at most three short words: `Q3 (3e trimestre)`. */
const signs = "(?:[\\s(),–/-]|\\p{L}[1-4](?!\\p{N}))*";
const short = "(?<![\\p{L}\\p{N}])(?:[1-4]\\p{L}{1,3}|\\p{L}{1,3}['’]?)(?![\\p{L}\\p{N}])";
const between = `${signs}(?:${short}${signs}){0,3}`;

/** After a short word (`au Q4`), the year that figures are about may stand farther away. */
const farther = "\\s(?:[\\p{L}'’]+\\s){0,3}(?:\\p{L}+['’])?";

const beside = perLanguage(({ writing: { besideQuarter, yearsBack } }) => {
  const words = `(?:(?<!\\p{L})${alternatives(besideQuarter)}(?!\\p{L})|(?<!\\p{N})(?:19|20)\\p{N}{2}(?!\\p{N}))`;
  const years = `(?<!\\p{L})${alternatives(yearsBack)}(?!\\p{L})`;
  return {
    before: new RegExp(`${words}${between}$`, "iu"),
    after: new RegExp(`^${between}${words}`, "iu"),
    farther: new RegExp(`^${farther}${years}`, "iu"),
  };
});

const shortBefore = /(?<!\p{L})\p{Ll}{1,3}\s$/u;

function marksIn({ catalogue: { languages } }: RuleContext): (reading: Reading) => Iterable<Mark> {
  return function* marks({ prose, language }) {
    const own = language.writing.quarter;
    if (own === undefined) return;
    const near = beside(language);
    for (const { index, 0: found, 1: letter, 2: number } of matches(pattern, prose)) {
      if (letter === own || !languages.some(({ writing }) => writing.quarter === letter)) continue;
      if (otherMeaning(language).test(prose)) return;
      const end = index + found.length;
      const [left, right] = [prose.slice(Math.max(0, index - reach), index), prose.slice(end, end + reach)];
      const isFar = shortBefore.test(left) && near.farther.test(right);
      if (!isFar && !near.before.test(left) && !near.after.test(right)) continue;
      yield { start: index, end, fix: `${own}${number}` };
    }
  };
}
