import { pastedCells } from "../../../yaml/pasted-list.ts";
import { problem } from "../../../messages/problem.ts";
import type { Rule } from "../rule.ts";
import { Sign } from "../signs.ts";
import type { TextFlaw, TextReading } from "../text-flaws.ts";
import { reportFlaws } from "../text-flaws.ts";

const needs = Sign.digit;

/** Rows of a sheet, pasted into a text: the page joins them. */
export const rule: Rule = {
  codes: ["list/pasted"],
  needs,
  text(text, record, context) {
    if (text.format !== "markdown") return;
    reportFlaws(text, record, context, needs, marks, (place, { found }) =>
      problem("list/pasted", place, {
        row: `- ${(pastedCells(place.within?.text ?? found) ?? []).join(", ")}`,
      }),
    );
  },
};

/** One for a text, at its first row. */
function* marks({ text }: TextReading): Generator<TextFlaw> {
  if (!text.includes("\t")) return;
  const rows = [...text.matchAll(/^[^\S\n]*\S+\t+\S[^\n\t]*/gm)];
  const [first] = rows;
  // In a folded text the rows are on one line.
  const count = rows.length > 1 ? rows.length : (text.match(/\t/g)?.length ?? 0);
  const shown = rows.length > 1 ? first?.[0] : first?.[0].replace(/ \S+$/, "");
  if (first && shown && count > 1) yield { start: first.index, end: first.index + shown.length };
}
