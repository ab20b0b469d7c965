import { comparedWith, problem } from "../../messages/problem.ts";
import type { Language } from "../../model/language.ts";
import { comparePairs, difference, firstOf } from "../compare-languages.ts";
import { touchingYears } from "../figures.ts";
import type { Rule } from "../rule.ts";
import { placeOf } from "../rule.ts";
import { Sign } from "../signs.ts";
import { digitRuns, numbers, tokens } from "../tokens.ts";

/** Both languages state the same numbers, however each writes them. */
export const rule: Rule = {
  codes: ["i18n/numbers"],
  text(text, record, context) {
    if (text.format === "url" || (text.allSigns & Sign.digit) === 0) return;
    comparePairs(text, context, (first, second) => {
      const found = differentNumbers(text.words(first.tag), first, text.words(second.tag), second);
      if (!found) return;
      const names = { field: text.field.name, first: first.name, second: second.name };
      const place = { ...placeOf(record, text.path, [second.tag]), ...firstOf(found.onlySecond) };
      const source = { ...placeOf(record, text.path, [first.tag]), ...firstOf(found.onlyFirst) };
      context.report(comparedWith(problem("i18n/numbers", place, { ...names, ...found }), source));
    });
  },
};

/**
 * Compared as runs of digits, and, since one language may group thousands, as numbers: either will do. Years that touch
 * are two: that they touch is said by a rule of its own.
 */
function differentNumbers(
  firstText: string,
  first: Language,
  secondText: string,
  second: Language,
): ReturnType<typeof difference> {
  // The same figures in the same order, codes included: by far the most frequent case.
  if (!difference(digitRuns(firstText), digitRuns(secondText))) return undefined;
  const [one, other] = [apart(firstText), apart(secondText)];
  return (
    difference(digitRuns(one), digitRuns(other)) && difference(numbers(one, first), numbers(other, second))
  );
}

function apart(text: string): string {
  return tokens(text).rest.replace(touchingYears, (found, one: string, other: string) =>
    one <= other ? `${one} ${other}` : found,
  );
}
