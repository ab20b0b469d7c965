import { partOfTarget } from "../../link/link-part.ts";
import { splitLink } from "../../link/references.ts";
import { problem } from "../../../messages/problem.ts";
import type { MarkdownLink } from "../../../markdown/facts.ts";
import { targetsOf } from "../../../markdown/targets.ts";
import type { Rule } from "../rule.ts";
import { placeOf } from "../rule.ts";
import { Sign } from "../signs.ts";

/** Information: the words of a link are the code and the title of what it leads to, as the pages write them by themselves in lists. */
export const rule: Rule = {
  codes: ["ref/text-is-code-title"],
  needs: Sign.link | Sign.markup,
  text(text, record, { catalogue, report }) {
    if (text.format !== "markdown") return;
    for (const { tag } of catalogue.languages) {
      // A code is followed by a hyphen at once; few texts have that at the start of a link.
      const typed = text.in(tag) ?? "";
      if (!/\[[\w]+-/.test(typed)) continue;
      for (const [index, link] of text.facts(tag).links.entries()) {
        const title = titleAfterCode(link);
        if (title === undefined) continue;
        const within = partOfTarget(typed, link.url, targetsOf(typed).links[index] ?? 0);
        const place = { ...placeOf(record, text.path, [tag]), within };
        report(problem("ref/text-is-code-title", place, { text: link.text, title }));
      }
    }
  },
};

/** What follows the code, when the words begin with the code that the id is made of. */
function titleAfterCode({ url, text }: MarkdownLink): string | undefined {
  const id = splitLink(url)?.id ?? "";
  const hyphen = text.indexOf("-");
  const code = text.slice(0, hyphen);
  if (hyphen < 1 || (id !== code && !id.startsWith(`${code}_`))) return undefined;
  return text.slice(hyphen + 1) || undefined;
}
