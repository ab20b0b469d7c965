import { comparedWith, problem } from "../../../messages/problem.ts";
import type { Place } from "../../../model/diagnostic.ts";
import type { Language } from "../../../model/language.ts";
import { comparePairs } from "../compare-languages.ts";
import type { LocalizedText } from "../localized-text.ts";
import { compareNumbers } from "../numbers/compare-numbers.ts";
import { partOfNumber } from "../numbers/number-place.ts";
import type { Side, Stated } from "../numbers/side.ts";
import { sideOf } from "../numbers/side.ts";
import type { Rule } from "../rule.ts";
import { placeOf } from "../rule.ts";
import { Sign } from "../signs.ts";
import { digitRuns } from "../split-codes.ts";
import { digitsOf, figuresOf } from "../words/figures-of.ts";

/** Both languages state the same numbers, however each writes them, in figures or in words. */
export const rule: Rule = {
  codes: ["i18n/numbers"],
  needs: Sign.digit | Sign.inTarget,
  text(text, record, context) {
    if (text.format === "url") return;
    comparePairs(text, context, (first, second) => {
      if (haveSameDigits(text, first, second)) return;
      const [words, otherWords] = [text.words(first.tag), text.words(second.tag)];
      if (digitRuns(words).join() === digitRuns(otherWords).join()) return;
      const [one, other] = [sideOf(words, first), sideOf(otherWords, second)];
      const found = compareNumbers(one, other);
      if (!found) return;
      const place = (language: Language, side: Side, only: readonly Stated[]): Place => ({
        ...placeOf(record, text.path, [language.tag]),
        ...(only[0] && partOfNumber(only[0], side.numbers, text.in(language.tag) ?? "", language)),
      });
      const differs = problem("i18n/numbers", place(second, other, found.onlySecond), {
        field: text.field.name,
        first: first.name,
        second: second.name,
        onlyFirst: found.onlyFirst.map(typedNumber),
        onlySecond: found.onlySecond.map(typedNumber),
      });
      const compared = comparedWith(differs, place(first, one, found.onlyFirst));
      context.report(found.severity === "error" ? compared : { ...compared, atMost: found.severity });
    });
  },
};

function typedNumber({ text }: Stated): string {
  return text.replace(/\s/g, " ");
}

/** The same figures in the same order, which is seen without taking the Markdown apart: by far the most frequent case. */
function haveSameDigits(text: LocalizedText, first: Language, second: Language): boolean {
  const one = figuresOf(text, first);
  const other = one && figuresOf(text, second);
  return other !== undefined && digitsOf(one!) === digitsOf(other);
}
