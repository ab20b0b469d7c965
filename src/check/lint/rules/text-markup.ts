import { partOfTarget } from "../../link/link-part.ts";
import { targetsOf } from "../../../markdown/targets.ts";
import { problem } from "../../../messages/problem.ts";
import { htmlIn } from "../lookalikes/html-lookalikes.ts";
import { partOf } from "../text-part.ts";
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
      const typed = text.in(tag);
      if (typed === undefined || (!typed.includes("<") && !typed.includes("!["))) continue;
      const { html, images } = text.facts(tag);
      const place = placeOf(record, text.path, [tag]);
      for (const { start, end, kind, better, isSure } of html.length > 0 ? htmlIn(typed) : []) {
        const part = partOf(typed, start, end);
        const markup = typed.slice(start, end);
        const values = { html: markup, [kind]: markup, better };
        const made = problem("text/html", { ...place, ...(part && { within: part }) }, values);
        report(part && isSure === true && better !== undefined ? { ...made, fix: better } : made);
      }
      for (const [index, url] of images.entries()) {
        const within = partOfTarget(typed, url, targetsOf(typed).images[index] ?? 0);
        report(problem("text/image", { ...place, within }, { url }));
      }
    }
  },
};
