import { problem } from "../../../messages/problem.ts";
import type { Rule } from "../rule.ts";
import { placeOf } from "../rule.ts";
import { Sign } from "../signs.ts";
import type { TextFlaw, TextReading } from "../text-flaws.ts";
import { matches, reportFlaws } from "../text-flaws.ts";

const needs = Sign.odd;

/** No characters that cannot be seen: they hide words from search, and can hide words from readers. */
export const rule: Rule = {
  codes: ["text/invisible"],
  needs,
  text(text, record, context) {
    reportFlaws(text, record, context, needs, marks, (place, _, { text: typed }) =>
      problem("text/invisible", place, { character: firstIn(place.within?.text ?? typed) }),
    );
  },
  scalar(value, shape, { path }, record, { report }) {
    if (shape.value !== "string" || typeof value !== "string" || !pattern.test(value)) return;
    const [first] = marks({ text: value });
    if (first)
      report(
        problem("text/invisible", placeOf(record, path), { character: firstIn(value.slice(first.start)) }),
      );
  },
};

const hidden =
  "[\\u00ad\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180e\\u200b-\\u200d\\u2028\\u2029\\u2060-\\u2065\\u206a-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff9-\\ufffc\\u{e0000}-\\u{e0fff}]";
const pattern = new RegExp(hidden, "u");

// What makes one sign of several is no part of the text by itself: it goes with them.
const picture = "\\p{Extended_Pictographic}[\\u{1f3fb}-\\u{1f3ff}]?[\\ufe0e\\ufe0f]?";
const emoji = [
  `${picture}(?:\\u200d${picture})*`,
  "[0-9#*]\\ufe0f?\\u20e3",
  // The flag of a part of a country.
  "\\u{1f3f4}[\\u{e0030}-\\u{e0039}\\u{e0061}-\\u{e007a}]{1,8}\\u{e007f}",
];
const all = new RegExp(`(?<emoji>${emoji.toReversed().join("|")})|${hidden}+`, "gu");

function* marks({ text }: Pick<TextReading, "text">): Generator<TextFlaw> {
  for (const { index, 0: character, groups } of matches(all, text)) {
    if (groups?.["emoji"] !== undefined) continue;
    // A line separator stands for a space.
    yield { start: index, end: index + character.length, fix: /[\u2028\u2029]/.test(character) ? " " : "" };
  }
}

function firstIn(text: string): string {
  const code = pattern.exec(text)?.[0].codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}
