import { comparedWith, problem } from "../../../messages/problem.ts";
import type { Language } from "../../../model/language.ts";
import { comparePairs } from "../compare-languages.ts";
import type { Rule } from "../rule.ts";
import { placeOf } from "../rule.ts";
import { perLanguage } from "../text-flaws.ts";

/** Both languages end a text with a full stop, or neither does. */
export const rule: Rule = {
  codes: ["i18n/final-stop"],
  text(text, record, context) {
    if (text.format === "url") return;
    comparePairs(text, context, (first, second) => {
      const [one, other] = [endOf(text.in(first.tag)), endOf(text.in(second.tag))];
      if (isStop(one) === isStop(other)) return;
      const [ended, ending, language] = isStop(one) ? [one, other, first] : [other, one, second];
      // What ends with another sign is no text without an end; one word is no sentence.
      if (!/[\p{L}\p{N}%]$/u.test(ending) || !/\s/.test(ended) || isAbbreviation(ended, language)) return;
      const names = { field: text.field.name, first: first.name, second: second.name, with: language.name };
      const found = problem("i18n/final-stop", placeOf(record, text.path, [second.tag]), names);
      context.report(comparedWith(found, placeOf(record, text.path, [first.tag])));
    });
  },
};

/** How much of the end of a text is looked at. */
const reach = 40;

const closing = " \n\u00a0\u202f\"'”’»)*_]";

/** The end of a text, without the signs that close something after its last one. */
function endOf(text = ""): string {
  let end = text.length;
  while (end > 0 && closing.includes(text.charAt(end - 1))) end--;
  return text.slice(Math.max(0, end - reach), end);
}

function isStop(end: string): boolean {
  return end.endsWith(".") && !end.endsWith("..");
}

const abbreviationsOf = perLanguage(({ writing }: Language) => new Set(writing.abbreviations));

/** `n.v.t.`, `etc.`: the stop belongs to the word. */
function isAbbreviation(end: string, language: Language): boolean {
  const [word = ""] = /\S*$/.exec(end) ?? [];
  return word.slice(0, -1).includes(".") || abbreviationsOf(language).has(word.toLowerCase());
}
