import { problem } from "../../../messages/problem.ts";
import type { Rule } from "../rule.ts";
import { Sign } from "../signs.ts";
import type { TextFlaw, TextReading } from "../text-flaws.ts";
import { alternatives, matches, mentions, perLanguage, reportFlaws } from "../text-flaws.ts";

const needs = Sign.figure;

/** The years that figures lie back have their minus sign: “calendar year −2”, not “calendar year 2”. */
export const rule: Rule = {
  codes: ["year/lost-minus"],
  needs,
  text(text, record, context) {
    reportFlaws(text, record, context, needs, marks, (place, { found }) =>
      problem("year/lost-minus", place, { found, better: found.replace(/[0-9]$/, "−$&") }),
    );
  },
};

/** A year of something is counted from its beginning: `calendar year 2 of the study`. */
const patternOf = perLanguage(
  ({ writing: { yearsBack, genitives } }) =>
    new RegExp(
      `(?<![\\p{L}\\p{N}])${alternatives(yearsBack)}[ \\u00a0\\u202f][0-9](?![\\p{L}\\p{N}_%\\0]|[.,/\\-][0-9]|[ \\u00a0\\u202f](?:[0-9%]|${alternatives(genitives)}(?!\\p{L})))`,
      "giu",
    ),
);

const mayHave = perLanguage(({ writing: { yearsBack } }) => mentions(yearsBack));

function* marks(reading: TextReading): Generator<TextFlaw> {
  const { text, language } = reading;
  if (!mayHave(language)(text)) return;
  for (const { index, 0: typed } of matches(patternOf(language), reading.prose))
    yield { start: index, end: index + typed.length };
}
