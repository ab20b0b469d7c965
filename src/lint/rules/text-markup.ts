import { problem } from "../../messages/problem.ts";
import type { Rule } from "../rule.ts";
import { placeOf } from "../rule.ts";
import { Sign } from "../signs.ts";

/** A text brings no HTML and no picture: the first is shown as text, the second would be fetched by every reader. */
export const rule: Rule = {
  codes: ["text/html", "text/image"],
  needs: Sign.markup,
  text(text, record, { catalogue, report }) {
    if (text.format !== "markdown") return;
    for (const { tag } of catalogue.languages) {
      const own = text.in(tag);
      if (own === undefined || (!own.includes("<") && !own.includes("!["))) continue;
      const { html, images } = text.facts(tag);
      const place = placeOf(record, text.path, [tag]);
      const seen = new Map<string, number>();
      const part = (found: string): typeof place => {
        const occurrence = seen.get(found) ?? 0;
        seen.set(found, occurrence + 1);
        return { ...place, within: { text: found, occurrence } };
      };
      for (const snippet of html) report(problem("text/html", part(snippet), { html: snippet }));
      for (const url of images) report(problem("text/image", part(url), { url }));
    }
  },
};
