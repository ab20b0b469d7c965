import { markdownFacts } from "../../markdown/facts.ts";
import { problem } from "../../messages/problem.ts";
import type { Place } from "../../model/diagnostic.ts";
import type { Language } from "../../model/language.ts";
import { difference, pairs } from "../compare-languages.ts";
import type { Rule } from "../rule.ts";
import { placeOf } from "../rule.ts";
import { digitRuns, numbers } from "../tokens.ts";

/** Both languages state the same numbers, however each writes them. */
export const rule: Rule = {
  codes: ["i18n/numbers"],
  *text(text, record, context) {
    if (text.format === "url") return;
    for (const { first, second, firstText, secondText } of pairs(text, context)) {
      if (!hasDigit(firstText) && !hasDigit(secondText)) continue;
      const words = (own: string): string => (text.format === "markdown" ? markdownFacts(own).plain : own);
      const found = differentNumbers(words(firstText), first, words(secondText), second);
      if (!found) continue;
      const place = { ...placeOf(record, [...text.path, second.tag]), ...firstOf(found.onlySecond) };
      yield problem("i18n/numbers", place, { field: text.field.name, first: first.name, second: second.name, ...found });
    }
  },
};

function hasDigit(text: string): boolean {
  return /[0-9]/.test(text);
}

/** Compared as numbers, and, since “398 586” may be one number or two, as runs of digits: either will do. */
function differentNumbers(firstText: string, first: Language, secondText: string, second: Language) {
  const { onlyFirst, onlySecond } = difference(numbers(firstText, first), numbers(secondText, second));
  if (onlyFirst.length + onlySecond.length === 0) return undefined;
  const runs = difference(digitRuns(firstText), digitRuns(secondText));
  return runs.onlyFirst.length + runs.onlySecond.length === 0 ? undefined : { onlyFirst, onlySecond };
}

/** Points at a number that only the second text has; when it is written otherwise there, the whole text is shown. */
function firstOf([found]: readonly string[]): Pick<Place, "within"> {
  return found === undefined ? {} : { within: { text: found, occurrence: 0 } };
}
