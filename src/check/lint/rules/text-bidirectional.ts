import { problem } from "../../../messages/problem.ts";
import type { Rule } from "../rule.ts";
import { placeOf } from "../rule.ts";
import { Sign } from "../signs.ts";
import type { TextFlaw, TextReading } from "../text-flaws.ts";
import { matches, reportFlaws } from "../text-flaws.ts";

const needs = Sign.odd;

/** No characters that turn the direction of writing: what a reviewer sees would not be what the file says. */
export const rule: Rule = {
  codes: ["text/bidirectional"],
  needs,
  text(text, record, context) {
    reportFlaws(text, record, context, needs, marks, (place, _, { text: typed }) =>
      problem("text/bidirectional", place, { character: firstIn(place.within?.text ?? typed) }),
    );
  },
  scalar(value, shape, { path }, record, { report }) {
    if (shape.value !== "string" || typeof value !== "string" || !pattern.test(value)) return;
    report(problem("text/bidirectional", placeOf(record, path), { character: firstIn(value) }));
  },
};

const pattern = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const all = new RegExp(`${pattern.source}+`, "g");

function* marks({ text }: TextReading): Generator<TextFlaw> {
  for (const { index, 0: character } of matches(all, text))
    yield { start: index, end: index + character.length, fix: "" };
}

function firstIn(text: string): string {
  const code = pattern.exec(text)?.[0].charCodeAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}
