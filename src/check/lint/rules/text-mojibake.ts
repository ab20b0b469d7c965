import { problem } from "../../../messages/problem.ts";
import { garbledPieces } from "../garbled.ts";
import type { Rule } from "../rule.ts";
import { Sign } from "../signs.ts";
import type { TextFlaw, TextReading } from "../text-flaws.ts";
import { reportFlaws } from "../text-flaws.ts";

const needs = Sign.garbled;

/** No text that was read in the wrong encoding somewhere on its way, such as `Ã©` for `é`. */
export const rule: Rule = {
  codes: ["text/mojibake"],
  needs,
  text(text, record, context) {
    reportFlaws(text, record, context, needs, marks, (place, shown) =>
      problem("text/mojibake", place, { ...shown }),
    );
  },
};

/** One mark for each word, however many of its letters were read wrongly. */
function* marks({ text }: TextReading): Generator<TextFlaw> {
  let last: (TextFlaw & { readonly fix: string }) | undefined;
  for (const { start, end, original } of garbledPieces(text)) {
    const between = last && text.slice(last.end, start);
    if (last && original !== undefined && between !== undefined && isWithinWord.test(between)) {
      last = { start: last.start, end, fix: last.fix + between + original };
      continue;
    }
    if (last) yield last;
    last = original === undefined ? undefined : { start, end, fix: original };
    if (original === undefined) yield { start, end };
  }
  if (last) yield last;
}

const isWithinWord = /^\p{L}{0,30}$/u;
