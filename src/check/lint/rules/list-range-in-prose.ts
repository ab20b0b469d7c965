import { problem } from "../../../messages/problem.ts";
import type { Language } from "../../../model/language.ts";
import { announcesNames } from "../numbers/name.ts";
import type { Rule } from "../rule.ts";
import { Sign } from "../signs.ts";
import type { TextFlaw, TextReading } from "../text-flaws.ts";
import { alternatives, matches, perLanguage, reportFlaws } from "../text-flaws.ts";

const needs = Sign.bracketed;

/** Codes in brackets, given by their first and last: nobody can tell which ones lie between. */
export const rule: Rule = {
  codes: ["list/range-in-prose"],
  needs,
  text(text, record, context) {
    reportFlaws(text, record, context, needs, marks, (place, { found }) =>
      problem("list/range-in-prose", place, { found: found.replace(/^[^0-9]+/, "") }),
    );
  },
};

const patternOf = perLanguage(
  ({ writing: { ranges } }) =>
    new RegExp(`(?<![0-9])[0-9]{1,7}[ \\u00a0]${alternatives(ranges)}[ \\u00a0][0-9]{1,7}(?=[,)])`, "gu"),
);
// In brackets, where other codes may stand before and after.
const before = /\((?:[0-9]{1,7}, )*$/;
const after = /^(?:, [0-9]{1,7})*\)/;
const isYear = /^(?:19|20)[0-9]{2}(?![0-9])/;
/** So many signs around a range are looked at. */
const reach = 200;

function* marks({ prose, language }: TextReading): Generator<TextFlaw> {
  if (!prose.includes("(")) return;
  for (const { index, 0: found } of matches(patternOf(language), prose)) {
    const end = index + found.length;
    const isAmongCodes =
      before.test(prose.slice(Math.max(0, index - reach), index)) &&
      after.test(prose.slice(end, end + reach));
    if (isAmongCodes && !isYear.test(found) && isOfCodes(prose, index, found, language))
      yield { start: index, end };
  }
}

const inBrackets = /([^()]{0,60})\([^()]*$/u;
/** Nobody counts so far without setting thousands apart. */
const isLong = /^[0-9]{5}/;

/** Does a word near the bracket announce names, or are the figures too long for anything else? Ages have ranges, too. */
function isOfCodes(prose: string, start: number, found: string, language: Language): boolean {
  if (isLong.test(found)) return true;
  const [, words = ""] = inBrackets.exec(prose.slice(Math.max(0, start - reach), start)) ?? [];
  return announcesNames(words, language);
}
