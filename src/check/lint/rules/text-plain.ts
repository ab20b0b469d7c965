import { problem } from "../../../messages/problem.ts";
import { plainTextMarkup } from "../lookalikes/plain-text-lookalikes.ts";
import { partOf } from "../text-part.ts";
import type { Rule } from "../rule.ts";
import { placeOf } from "../rule.ts";
import { Sign } from "../signs.ts";

/** A title or another text of one line is no Markdown: what is marked up there is shown with its signs. */
export const rule: Rule = {
  codes: ["text/plain"],
  needs: Sign.markup | Sign.underscore | Sign.newline,
  text(text, record, { catalogue, report }) {
    if (text.format !== "text") return;
    for (const { tag } of catalogue.languages) {
      const typed = text.in(tag);
      if (typed === undefined || !mayHoldSome.test(typed)) continue;
      for (const { start, end, kind, better, isSure } of plainTextMarkup(typed)) {
        const part = partOf(typed, start, end);
        const place = { ...placeOf(record, text.path, [tag]), ...(part && { within: part }) };
        const markup = typed.slice(start, end).replace(/\s+/g, " ");
        const made = problem("text/plain", place, { found: markup, [kind]: markup, better });
        report(part && isSure === true && better !== undefined ? { ...made, fix: better } : made);
      }
    }
  },
};

const mayHoldSome = /[*`~^[<&\\\n]|_\p{L}|^#/u;
