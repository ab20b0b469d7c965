import { problem } from "../../../messages/problem.ts";
import type { Rule } from "../rule.ts";
import { Sign } from "../signs.ts";
import type { TextFlaw, TextReading } from "../text-flaws.ts";
import { matches, reportFlaws } from "../text-flaws.ts";

const needs = Sign.trailing;

/**
 * No spaces at the end of a line. Two of them are a line break in Markdown: nobody sees them, and only the author knows
 * whether they are meant, so they are not taken away.
 */
export const rule: Rule = {
  codes: ["space/trailing"],
  needs,
  text(text, record, context) {
    reportFlaws(text, record, context, needs, marks, (place, shown) =>
      problem("space/trailing", place, { found: shown.found.trim() }),
    );
  },
};

const pattern = /(\S)([ \u00a0\u202f]+)(?=\n|$)/gu;

function* marks({ text, prose, isMarkdown }: TextReading): Generator<TextFlaw> {
  for (const { index, 1: before = "", 2: spaces = "" } of matches(pattern, prose)) {
    const margin = text.slice(index, index + before.length);
    const after = index + before.length + spaces.length;
    const isBreak = isMarkdown && spaces.length > 1 && /^\n[^\n]/.test(text.slice(after, after + 2));
    // One at a time: in the source the spaces may be those around a folded line's end.
    const mark = { start: index, end: index + before.length + 1 };
    yield isBreak ? mark : { ...mark, fix: margin };
  }
}
