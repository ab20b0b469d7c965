import { problem } from "../../messages/problem.ts";
import { isName, isTime, numberEnd, numberStart } from "../figures.ts";
import type { Rule } from "../rule.ts";
import { Sign } from "../signs.ts";
import type { Mark, Reading } from "../text-marks.ts";
import { matches, reportMarks } from "../text-marks.ts";

const needs = Sign.digitsPoint;

/** Decimals follow the language's sign: 0,5 and not 0.5 in French and Dutch. */
export const rule: Rule = {
  codes: ["number/decimal-point"],
  needs,
  text(text, record, context) {
    reportMarks(text, record, context, needs, marks, (place, shown, { language }) =>
      problem("number/decimal-point", place, { ...shown, sign: language.numbers.decimal }),
    );
  },
};

const pattern = new RegExp(`${numberStart}([0-9]{1,12})\\.([0-9]{1,12})${numberEnd}`, "gu");

function* marks({ prose, language }: Reading): Generator<Mark> {
  if (language.numbers.decimal === ".") return;
  for (const { index, 0: found, 1: whole = "", 2: decimals = "" } of matches(pattern, prose)) {
    const end = index + found.length;
    const isCertain = whole === "0" || /^[ \u00a0\u202f]?[%€]/.test(prose.slice(end, end + 2));
    if (!isCertain && (isThousands(whole, decimals) || isDay(whole, decimals))) continue;
    if (isName(prose, index, language) || isTime(prose, index, language) || isHeading(prose, index)) continue;
    const mark = { start: index, end };
    yield isCertain && !isThousands(whole, decimals)
      ? { ...mark, fix: found.replace(".", language.numbers.decimal) }
      : mark;
  }
}

/** `1.000`: then it is another rule's. */
function isThousands(whole: string, decimals: string): boolean {
  return decimals.length === 3 && /^[1-9][0-9]{0,2}$/.test(whole);
}

/** `31.12`: perhaps a day and a month. */
function isDay(whole: string, decimals: string): boolean {
  return /^(?:0?[1-9]|[12][0-9]|3[01])$/.test(whole) && /^(?:0[1-9]|1[0-2])$/.test(decimals);
}

/** `2.1 Method`, at the start of a line: the number of a section. */
function isHeading(prose: string, start: number): boolean {
  return /(?:^|\n)[ \t]*(?:#{1,6} )?\**$/.test(prose.slice(Math.max(0, start - 20), start));
}
