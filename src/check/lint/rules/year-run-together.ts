import { problem } from "../../../messages/problem.ts";
import { touchingYears } from "../figures.ts";
import { isName } from "../numbers/name.ts";
import type { Rule } from "../rule.ts";
import { Sign } from "../signs.ts";
import type { TextFlaw, TextReading } from "../text-flaws.ts";
import { matches, reportFlaws } from "../text-flaws.ts";

const needs = Sign.doubleLong;

/** Two years do not touch. What stood between them was lost, and only the author knows what it was. */
export const rule: Rule = {
  codes: ["year/run-together"],
  needs,
  text(text, record, context) {
    reportFlaws(text, record, context, needs, marks, (place, { found }) =>
      problem("year/run-together", place, { found, first: found.slice(0, 4), second: found.slice(4) }),
    );
  },
};

const mayBe = /(?:19|20)[0-9]{2}(?:19|20)[0-9]{2}/;

function* marks({ prose, language }: TextReading): Generator<TextFlaw> {
  if (!mayBe.test(prose)) return;
  for (const { index, 0: typed, 1: first = "", 2: second = "" } of matches(touchingYears, prose))
    if (first <= second && !isDay.test(typed) && !isName(prose, index, language))
      yield { start: index, end: index + typed.length };
}

/** `20122019` may be 20 December 2019. */
const isDay = /^(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])/;
