import { comparedWith, problem } from "../../../messages/problem.ts";
import type { CatalogueRecord } from "../../../model/catalogue.ts";
import { comparePairs } from "../compare-languages.ts";
import type { LocalizedText } from "../localized-text.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { placeOf } from "../rule.ts";

/** What is opened is closed; and what stands in parentheses in one language does in the other. */
export const rule: Rule = {
  codes: ["text/parenthesis", "i18n/parenthesis"],
  text(text, record, context) {
    if (text.format === "url") return;
    const { languages } = context.catalogue;
    if (areEven(languages.map(({ tag }) => text.in(tag)))) return;
    const counts = new Map(languages.map(({ tag }) => [tag, parenthesesIn(text, tag)]));
    const uneven = [...counts].filter(([, { open, close }]) => open !== close);
    for (const [tag] of uneven) reportUneven(tag, text, record, context);
    if (uneven.length > 0) return;
    comparePairs(text, context, (first, second) => {
      const [firstCount = 0, secondCount = 0] = [first, second].map(({ tag }) => counts.get(tag)?.open);
      if (firstCount === secondCount) return;
      const names = {
        field: text.field.name,
        first: first.name,
        second: second.name,
        firstCount,
        secondCount,
      };
      const fault = problem("i18n/parenthesis", placeOf(record, text.path, [second.tag]), names);
      context.report(comparedWith(fault, placeOf(record, text.path, [first.tag])));
    });
  },
};

/** As many of each in all languages, those of links included: nearly every text, which is not looked at any closer. */
function areEven(texts: readonly (string | undefined)[]): boolean {
  let count: number | undefined;
  for (const text of texts) {
    if (text === undefined) continue;
    const open = countOf("(", text);
    if (open !== countOf(")", text) || (count ?? open) !== open) return false;
    count = open;
  }
  return true;
}

function countOf(sign: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) count++;
  return count;
}

function reportUneven(
  tag: string,
  text: LocalizedText,
  record: CatalogueRecord,
  { catalogue, report }: RuleContext,
): void {
  const language = catalogue.languages.find((each) => each.tag === tag)?.name ?? tag;
  const place = placeOf(record, text.path, [tag]);
  report(problem("text/parenthesis", place, { field: text.field.name, language }));
}

/** Items of a list, `a)` and `1)`, and faces. */
const noParenthesis = /(?<![\p{L}\p{N}(])[\p{L}\p{N}]{1,2}\)|[:;]-?[()]/gu;

/** The parentheses of the prose; none where brackets are uneven, as in the interval `[0, 1)`. */
function parenthesesIn(text: LocalizedText, tag: string): { open: number; close: number } {
  if (text.in(tag) === undefined) return { open: 0, close: 0 };
  const prose = text.prose(tag).replace(noParenthesis, "");
  const open = countOf("(", prose);
  return { open, close: countOf("[", prose) === countOf("]", prose) ? countOf(")", prose) : open };
}
