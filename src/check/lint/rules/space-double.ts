import { problem } from "../../../messages/problem.ts";
import type { Rule } from "../rule.ts";
import { Sign } from "../signs.ts";
import type { TextFlaw, TextReading } from "../text-flaws.ts";
import { matches, reportFlaws } from "../text-flaws.ts";

const needs = Sign.double;

/**
 * One space between two words. Spaces at the start of a line, after the mark of a list item, and beside the bars of a
 * table are layout.
 */
export const rule: Rule = {
  codes: ["space/double"],
  needs,
  text(text, record, context) {
    reportFlaws(text, record, context, needs, marks, (place, shown) =>
      problem("space/double", place, { found: shown.found.trim() }),
    );
  },
};

const pattern = /(\S)([ \u00a0\u202f]{2,})(?=\S)/gu;

function* marks({ text, prose }: TextReading): Generator<TextFlaw> {
  for (const { index, 1: before = "", 2: spaces = "" } of matches(pattern, prose)) {
    const margin = text.slice(index, index + before.length);
    const end = index + before.length + spaces.length;
    if (before === "|" || text[end] === "|" || isListMark(prose, index + before.length)) continue;
    // One ordinary space is left in the source: of the two, it may be the one where a line was folded.
    if (/^ +$/.test(spaces)) yield { start: index, end: end - 1, fix: margin };
    else yield { start: index, end: end + 1, fix: `${margin} ${text.slice(end, end + 1)}` };
  }
}

function isListMark(prose: string, end: number): boolean {
  return /(?:^|\n)[ \t]*(?:[-*+>]|[0-9]{1,9}[.)])$/.test(prose.slice(Math.max(0, end - 20), end));
}
