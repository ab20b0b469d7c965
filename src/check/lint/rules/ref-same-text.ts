import { partOfTarget } from "../../link/link-part.ts";
import { mayHaveLink } from "../../link/references.ts";
import type { MarkdownLink } from "../../../markdown/facts.ts";
import { targetsOf } from "../../../markdown/targets.ts";
import { problem } from "../../../messages/problem.ts";
import type { Rule } from "../rule.ts";
import { placeOf } from "../rule.ts";
import { Sign } from "../signs.ts";

/** Two links of a text with just the same words lead to the same place. Words that differ in capitals are other words. */
export const rule: Rule = {
  codes: ["ref/same-text-two-targets"],
  needs: Sign.link | Sign.markup,
  text(text, record, { catalogue, report }) {
    if (text.format !== "markdown") return;
    for (const { tag } of catalogue.languages) {
      const typed = text.in(tag);
      if (typed === undefined || !mayHaveLink(typed) || typed.indexOf("](") === typed.lastIndexOf("]("))
        continue;
      for (const { link, other, index } of sameText(text.facts(tag).links)) {
        const within = partOfTarget(typed, link.url, targetsOf(typed).links[index] ?? 0);
        const place = { ...placeOf(record, text.path, [tag]), within };
        report(problem("ref/same-text-two-targets", place, { text: link.text, targets: [other, link.url] }));
      }
    }
  },
};

function* sameText(
  links: readonly MarkdownLink[],
): Iterable<{ link: MarkdownLink; other: string; index: number }> {
  const targets = new Map<string, string>();
  for (const [index, link] of links.entries()) {
    const other = targets.get(link.text);
    if (other === undefined) targets.set(link.text, link.url);
    else if (other !== link.url && link.url !== "" && link.url !== "#") yield { link, other, index };
  }
}
