import { markdownFacts } from "../../markdown/facts.ts";
import { problem } from "../../messages/problem.ts";
import { difference, pairs } from "../compare-languages.ts";
import type { Rule } from "../rule.ts";
import { placeOf } from "../rule.ts";
import { codes } from "../tokens.ts";

/** Both languages name the same codes. */
export const rule: Rule = {
  codes: ["i18n/codes"],
  *text(text, record, context) {
    if (text.format === "url") return;
    for (const { first, second, firstText, secondText } of pairs(text, context)) {
      if (!mayHaveCode(firstText) && !mayHaveCode(secondText)) continue;
      const words = (own: string): string => (text.format === "markdown" ? markdownFacts(own).plain : own);
      const { onlyFirst, onlySecond } = difference(codes(words(firstText)), codes(words(secondText)));
      if (onlyFirst.length + onlySecond.length === 0) continue;
      const place = placeOf(record, [...text.path, second.tag]);
      yield problem("i18n/codes", place, { field: text.field.name, first: first.name, second: second.name, onlyFirst, onlySecond });
    }
  },
};

/** Most texts have no code; this is seen faster than by cutting them into words. */
function mayHaveCode(text: string): boolean {
  return /_|\p{Lu}[\p{L}]*[0-9]|[0-9]\p{Lu}/u.test(text);
}
