import { isBeyondLimits } from "../../../markdown/facts.ts";
import { problem } from "../../../messages/problem.ts";
import type { Rule } from "../rule.ts";
import { placeOf } from "../rule.ts";

/** Shorter texts are never too complex, whatever is in them. */
const short = 300;

/** A text can be read as Markdown in a moment. What cannot is shown as it is written, and must not pass in silence. */
export const rule: Rule = {
  codes: ["text/too-complex"],
  text(text, record, { catalogue, report }) {
    if (text.format !== "markdown") return;
    for (const { tag } of catalogue.languages) {
      const typed = text.in(tag);
      if (typed === undefined || typed.length < short || !isBeyondLimits(typed)) continue;
      report(problem("text/too-complex", placeOf(record, text.path, [tag])));
    }
  },
};
