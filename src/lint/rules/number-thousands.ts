import { problem } from "../../messages/problem.ts";
import type { Language } from "../../model/language.ts";
import { anyGroup, groupNeeds, groupSign, isName, numberEnd, numberStart } from "../figures.ts";
import type { Rule } from "../rule.ts";
import { Sign } from "../signs.ts";
import type { Mark, Reading } from "../text-marks.ts";
import { matches, reportMarks } from "../text-marks.ts";

/** Thousands are set apart as the language does it: 1 000 in French, 1.000 in Dutch. */
export const rule: Rule = {
  codes: ["number/thousands"],
  needs: anyGroup,
  text(text, record, context) {
    reportMarks(text, record, context, othersThan, marks, (place, shown, { language }) =>
      problem("number/thousands", place, { ...shown, language: language.name }),
    );
  },
};

/** One apostrophe may be the language's own, and the other not. */
const othersThan = (language: Language): number => (anyGroup & ~groupNeeds(language)) | Sign.digitsApostrophe;

const pattern = new RegExp(
  `${numberStart}[1-9][0-9]{0,2}([ \\u00a0\\u202f.,'’])[0-9]{3}(?:\\1[0-9]{3}){0,6}${numberEnd}`,
  "gu",
);

function* marks({ prose, language }: Reading): Generator<Mark> {
  for (const { index, 0: found, 1: sign = "" } of matches(pattern, prose)) {
    const groups = found.split(sign).length - 1;
    if (isOwn(sign, language) || (sign === language.numbers.decimal && groups === 1)) continue;
    if (/\s/.test(sign) && /[0-9] $/.test(prose.slice(Math.max(0, index - 2), index))) continue;
    if (isName(prose, index, language)) continue;
    const mark = { start: index, end: index + found.length };
    // Three figures after a point may be decimals; a zero at their end would then be needless.
    yield groups > 1 || found.endsWith("0")
      ? { ...mark, fix: found.replaceAll(sign, groupSign(language)) }
      : mark;
  }
}

function isOwn(sign: string, { numbers: { group } }: Language): boolean {
  return sign === group || group === "" || (/\s/.test(sign) && /\s/.test(group));
}
