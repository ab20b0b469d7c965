import { problem } from "../../../messages/problem.ts";
import type { Rule } from "../rule.ts";
import { Sign } from "../signs.ts";
import type { TextFlaw, TextReading } from "../text-flaws.ts";
import { matches, perLanguage, reportFlaws } from "../text-flaws.ts";

const needs = Sign.noBreak;

/** No-break spaces are not typed where the page makes them: nobody sees in the source which ones are there. */
export const rule: Rule = {
  codes: ["space/no-break-in-source"],
  needs,
  text(text, record, context) {
    reportFlaws(text, record, context, needs, marks, (place, shown) =>
      problem("space/no-break-in-source", place, { found: shown.found.trim() }),
    );
  },
};

const patternOf = perLanguage(({ spacing }) => {
  const signs = Object.keys(spacing).map((sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`);
  if (signs.length === 0) return /(?!)/g;
  const afterQuote = Object.hasOwn(spacing, "»") ? "|«[\\u00a0\\u202f]" : "";
  return new RegExp(`[\\u00a0\\u202f][${signs.join("")}](?![\\p{L}\\p{N}])${afterQuote}`, "gu");
});

function* marks({ text, prose, language }: TextReading): Generator<TextFlaw> {
  for (const { index, 0: spaces } of matches(patternOf(language), prose)) {
    const end = index + spaces.length;
    yield { start: index, end, fix: text.slice(index, end).replace(/[\u00a0\u202f]/, " ") };
  }
}
