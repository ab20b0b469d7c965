import { problem } from "../../../messages/problem.ts";
import { touchingYears } from "../figures.ts";
import { isName } from "../numbers/name.ts";
import type { Rule } from "../rule.ts";
import { Sign } from "../signs.ts";
import type { Mark, Reading } from "../text-marks.ts";
import { matches, reportMarks } from "../text-marks.ts";

const needs = Sign.doubleLong;

/** Two years do not touch. What stood between them was lost, and only the author knows what it was. */
export const rule: Rule = {
  codes: ["year/run-together"],
  needs,
  text(text, record, context) {
    reportMarks(text, record, context, needs, marks, (place, { found }) =>
      problem("year/run-together", place, { found, first: found.slice(0, 4), second: found.slice(4) }),
    );
  },
};

const mayBe = /(?:19|20)[0-9]{2}(?:19|20)[0-9]{2}/;

function* marks({ prose, language }: Reading): Generator<Mark> {
  if (!mayBe.test(prose)) return;
  for (const { index, 0: found, 1: first = "", 2: second = "" } of matches(touchingYears, prose))
    if (first <= second && !isDay.test(found) && !isName(prose, index, language))
      yield { start: index, end: index + found.length };
}

/** `20122019` may be 20 December 2019. */
const isDay = /^(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])/;
