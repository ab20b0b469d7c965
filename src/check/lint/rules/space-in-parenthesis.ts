import { problem } from "../../../messages/problem.ts";
import type { Rule } from "../rule.ts";
import { Sign } from "../signs.ts";
import type { TextFlaw, TextReading } from "../text-flaws.ts";
import { matches, reportFlaws } from "../text-flaws.ts";

const needs = Sign.spacedBracket;

/** Brackets touch what they hold. */
export const rule: Rule = {
  codes: ["space/in-parenthesis"],
  needs,
  text(text, record, context) {
    reportFlaws(text, record, context, needs, marks, (place, shown) =>
      problem("space/in-parenthesis", place, { ...shown }),
    );
  },
};

// Not an empty pair, which is a place to fill in, nor a face.
const pattern = /\([ \u00a0\u202f]+[^\s)]|[^\s(:;-][ \u00a0\u202f]+\)/gu;

function* marks({ text, prose }: TextReading): Generator<TextFlaw> {
  for (const { index, 0: spaces } of matches(pattern, prose)) {
    const end = index + spaces.length;
    yield { start: index, end, fix: text.slice(index, end).replace(/[ \u00a0\u202f]+/, "") };
  }
}
