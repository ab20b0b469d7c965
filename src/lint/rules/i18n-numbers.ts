import { comparedWith, problem } from "../../messages/problem.ts";
import type { Language } from "../../model/language.ts";
import { comparePairs, difference, firstOf } from "../compare-languages.ts";
import { touchingYears } from "../figures.ts";
import type { LocalizedText } from "../localized-text.ts";
import type { Rule } from "../rule.ts";
import { placeOf } from "../rule.ts";
import { Sign } from "../signs.ts";
import { digitRuns, numbers, tokens } from "../tokens.ts";
import { digitsOf, figuresOf } from "../words/figures-of.ts";

/** Both languages state the same numbers, however each writes them. */
export const rule: Rule = {
  codes: ["i18n/numbers"],
  needs: Sign.digit | Sign.inTarget,
  text(text, record, context) {
    if (text.format === "url") return;
    comparePairs(text, context, (first, second) => {
      if (haveSameDigits(text, first, second)) return;
      const found = differentNumbers(text.words(first.tag), first, text.words(second.tag), second);
      if (!found) return;
      const names = { field: text.field.name, first: first.name, second: second.name };
      const place = { ...placeOf(record, text.path, [second.tag]), ...firstOf(found.onlySecond) };
      const source = { ...placeOf(record, text.path, [first.tag]), ...firstOf(found.onlyFirst) };
      context.report(comparedWith(problem("i18n/numbers", place, { ...names, ...found }), source));
    });
  },
};

/** The same figures in the same order, which is seen without taking the Markdown apart: by far the most frequent case. */
function haveSameDigits(text: LocalizedText, first: Language, second: Language): boolean {
  const one = figuresOf(text, first);
  const other = one && figuresOf(text, second);
  return other !== undefined && digitsOf(one!) === digitsOf(other);
}

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
  // Codes included.
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
