import { partOfTarget } from "../../link/link-part.ts";
import { lookAlike, plainForm } from "../../../project/names/look-alike.ts";
import { closest } from "../../../project/names/suggest.ts";
import { mayHaveLink, splitLink } from "../../link/references.ts";
import type { MarkdownLink } from "../../../markdown/facts.ts";
import { targetsOf } from "../../../markdown/targets.ts";
import { problem } from "../../../messages/problem.ts";
import type { Place, Problem } from "../../../model/diagnostic.ts";
import type { Kind } from "../../../model/shape.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { placeOf } from "../rule.ts";
import { Sign } from "../signs.ts";

/** What may only seem wrong while the schema of a kind has a fault. */
const needsAllKinds = new Set(["ref/unknown-scheme", "text/unsafe-link"]);
const safe = new Set(["http", "https", "mailto"]);

/** A link leads somewhere: to a record by its kind's scheme, or to a web address. */
export const rule: Rule = {
  codes: [
    "ref/empty-target",
    "ref/relative-link",
    "ref/unknown-scheme",
    "text/unsafe-link",
    "code/look-alike",
  ],
  needs: Sign.link | Sign.markup,
  text(text, record, context) {
    if (text.format !== "markdown") return;
    for (const { tag } of context.catalogue.languages) {
      const typed = text.in(tag);
      if (typed !== undefined && mayHaveLink(typed))
        checkLinks(typed, text.facts(tag).links, () => placeOf(record, text.path, [tag]), context);
    }
  },
};

function checkLinks(
  typed: string,
  links: readonly MarkdownLink[],
  placeOfText: () => Place,
  { catalogue, isComplete, report }: RuleContext,
): void {
  for (const [index, { url, text }] of links.entries()) {
    if (leadsToRecord(url, catalogue.kinds)) continue;
    const fault = faultOf(url, text, placeOfText(), catalogue.kinds);
    if (!fault || !(isComplete || !needsAllKinds.has(fault.code))) continue;
    const within = partOfTarget(typed, url, targetsOf(typed).links[index] ?? 0);
    report({ ...fault, place: { ...fault.place, within } });
  }
}

/** What most links are: nothing needs to be made to see that they are right. */
function leadsToRecord(url: string, kinds: ReadonlyMap<string, Kind>): boolean {
  const colon = url.indexOf(":");
  return colon > 0 && colon < url.length - 1 && kinds.has(url.slice(0, colon));
}

function faultOf(
  url: string,
  text: string,
  place: Place,
  kinds: ReadonlyMap<string, Kind>,
): Problem | undefined {
  if (url === "" || url === "#") return problem("ref/empty-target", place, { text });
  const plain = plainForm(url);
  if (plain !== url && leadsToRecord(plain, kinds)) return { ...lookAlike(place, url, plain), fix: plain };
  const parts = splitLink(url);
  if (!parts || !/^[a-z][a-z0-9+.-]*$/i.test(parts.scheme))
    return problem("ref/relative-link", place, { url });
  if (kinds.has(parts.scheme))
    return parts.id === "" ? problem("ref/empty-target", place, { text }) : undefined;
  const scheme = parts.scheme.toLowerCase();
  if (safe.has(scheme)) return undefined;
  const suggestions = closest(scheme, kinds.keys());
  if (suggestions.length > 0)
    return problem("ref/unknown-scheme", place, { scheme, suggestions, allowed: [...kinds.keys()] });
  return problem("text/unsafe-link", place, { scheme });
}
