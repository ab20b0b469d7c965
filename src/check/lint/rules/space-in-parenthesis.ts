import { problem } from "../../../messages/problem.ts";
import type { Rule } from "../rule.ts";
import { Sign } from "../signs.ts";
import type { Mark, Reading } from "../text-marks.ts";
import { matches, reportMarks } from "../text-marks.ts";

const needs = Sign.spacedBracket;

/** Brackets touch what they hold. */
export const rule: Rule = {
  codes: ["space/in-parenthesis"],
  needs,
  text(text, record, context) {
    reportMarks(text, record, context, needs, marks, (place, shown) =>
      problem("space/in-parenthesis", place, { ...shown }),
    );
  },
};

// Not an empty pair, which is a place to fill in, nor a face.
const pattern = /\([ \u00a0\u202f]+[^\s)]|[^\s(:;-][ \u00a0\u202f]+\)/gu;

function* marks({ text, prose }: Reading): Generator<Mark> {
  for (const { index, 0: found } of matches(pattern, prose)) {
    const end = index + found.length;
    yield { start: index, end, fix: text.slice(index, end).replace(/[ \u00a0\u202f]+/, "") };
  }
}
