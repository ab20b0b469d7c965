import { problem } from "../../../messages/problem.ts";
import type { Rule } from "../rule.ts";
import { Sign } from "../signs.ts";
import type { TextFlaw, TextReading } from "../text-flaws.ts";
import { matches, reportFlaws } from "../text-flaws.ts";

const needs = Sign.odd;

/** Letters with accents are one character each (Unicode's form NFC), so that searching and comparing find them. */
export const rule: Rule = {
  codes: ["text/nfc"],
  needs,
  text(text, record, context) {
    reportFlaws(text, record, context, needs, marks, (place, shown) =>
      problem("text/nfc", place, { found: shown.better ?? shown.found }),
    );
  },
};

const letter = /\P{M}\p{M}{0,8}/gu;
/** No language piles up so many accents; putting them in order could take minutes. */
const pile = /\p{M}{9}/u;

function* marks({ text }: TextReading): Generator<TextFlaw> {
  const piled = pile.exec(text);
  if (piled) {
    yield { start: piled.index, end: piled.index + piled[0].length };
    return;
  }
  if (text.normalize("NFC") === text) return;
  for (const { index, 0: letters } of matches(letter, text)) {
    const fix = letters.normalize("NFC");
    if (fix !== letters) yield { start: index, end: index + letters.length, fix };
  }
}
