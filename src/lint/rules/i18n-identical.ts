import { comparedWith, problem } from "../../messages/problem.ts";
import { comparePairs } from "../compare-languages.ts";
import type { Rule } from "../rule.ts";
import { placeOf } from "../rule.ts";
import { wordsOf } from "../words/words-of.ts";

const code = "i18n/identical";
const standard = 5;

/** A text of several words is not the same in two languages: most probably it was copied and not translated. */
export const rule: Rule = {
  codes: [code],
  options: { [code]: { words: standard } },
  text(text, record, context) {
    if (text.format === "url") return;
    comparePairs(text, context, (first, second) => {
      const own = text.in(first.tag) ?? "";
      if (own !== text.in(second.tag)) return;
      const list = wordsOf(own, first);
      let words = 0;
      for (let at = 0; at < list.count; at++) if (/^\p{L}{2,}$/u.test(list.word(at))) words++;
      if (words < context.option(code, "words", standard)) return;
      const names = { field: text.field.name, first: first.name, second: second.name };
      const found = problem(code, placeOf(record, text.path, [second.tag]), names);
      context.report(comparedWith(found, placeOf(record, text.path, [first.tag])));
    });
  },
};
