import { problem } from "../../../messages/problem.ts";
import type { Rule } from "../rule.ts";
import { Sign } from "../signs.ts";
import type { TextFlaw, TextReading } from "../text-flaws.ts";
import { alternatives, matches, perLanguage, reportFlaws } from "../text-flaws.ts";

const needs = Sign.spaceAfterApostrophe;

/** An elided word (d', l', qu') touches the next word. */
export const rule: Rule = {
  codes: ["space/after-elision"],
  needs,
  text(text, record, context) {
    reportFlaws(text, record, context, needs, marks, (place, shown) =>
      problem("space/after-elision", place, { ...shown }),
    );
  },
};

const patternOf = perLanguage(
  ({ writing: { elided } }) =>
    new RegExp(
      `(?<![\\p{L}\\p{N}'’‘"])${alternatives(elided)}['’][ \\u00a0\\u202f]+[\\p{L}\\p{N}[*_«“"]`,
      "giu",
    ),
);

function* marks({ text, prose, language }: TextReading): Generator<TextFlaw> {
  for (const { index, 0: found } of matches(patternOf(language), prose)) {
    const end = index + found.length;
    yield { start: index, end, fix: text.slice(index, end).replace(/[ \u00a0\u202f]+/, "") };
  }
}
