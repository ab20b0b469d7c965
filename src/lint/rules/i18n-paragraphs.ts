import { markdownFacts } from "../../markdown/facts.ts";
import { problem } from "../../messages/problem.ts";
import { pairs } from "../compare-languages.ts";
import type { Rule } from "../rule.ts";
import { placeOf } from "../rule.ts";

/** Both languages have as many paragraphs, and lists of the same length. */
export const rule: Rule = {
  codes: ["i18n/paragraphs", "i18n/list-items"],
  *text(text, record, context) {
    if (text.format !== "markdown") return;
    for (const { first, second, firstText, secondText } of pairs(text, context)) {
      if (!firstText.trimEnd().includes("\n") && !secondText.trimEnd().includes("\n")) continue;
      const [one, other] = [markdownFacts(firstText), markdownFacts(secondText)];
      const place = placeOf(record, [...text.path, second.tag]);
      const names = { field: text.field.name, first: first.name, second: second.name };
      if (one.listItems.join() !== other.listItems.join()) {
        yield problem("i18n/list-items", place, { ...names, firstCount: sum(one.listItems), secondCount: sum(other.listItems) });
      }
      if (one.paragraphs !== other.paragraphs) {
        yield problem("i18n/paragraphs", place, { ...names, firstCount: one.paragraphs, secondCount: other.paragraphs });
      }
    }
  },
};

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
