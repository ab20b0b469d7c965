import { splitLink } from "../../link/references.ts";
import { comparedWith, problem } from "../../messages/problem.ts";
import { comparePairs, difference, firstOf } from "../compare-languages.ts";
import type { LocalizedText } from "../localized-text.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { placeOf } from "../rule.ts";

/**
 * Both languages link to the same records, each as often. Addresses outside the catalogue may differ. A link that leads
 * nowhere is reported as such, and its text is compared once it is mended.
 */
export const rule: Rule = {
  codes: ["i18n/links"],
  text(text, record, context) {
    if (text.format !== "markdown") return;
    comparePairs(text, context, (first, second) => {
      if (!text.in(first.tag)?.includes(":") && !text.in(second.tag)?.includes(":")) return;
      const firstLinks = ownLinks(text, first.tag);
      const secondLinks = ownLinks(text, second.tag);
      const found = difference(firstLinks, secondLinks);
      if (!found || ![...firstLinks, ...secondLinks].every((url) => resolves(url, context))) return;
      const names = { field: text.field.name, first: first.name, second: second.name };
      const differs = problem("i18n/links", placeOf(record, text.path, [second.tag]), { ...names, ...found });
      const source = { ...placeOf(record, text.path, [first.tag]), ...firstOf(found.onlyFirst) };
      context.report(comparedWith(differs, source));
    });
  },
};

/** All links but those to the web. */
function ownLinks(text: LocalizedText, language: string): string[] {
  const urls = text.facts(language).links.map(({ url }) => url);
  return urls.filter((url) => !/^(?:https?|mailto):/i.test(url));
}

/** A record whose file cannot be read is there all the same. */
function resolves(url: string, { catalogue, isUnread }: RuleContext): boolean {
  const { scheme, id } = splitLink(url) ?? { scheme: "", id: "" };
  const records = catalogue.records.get(scheme);
  return records !== undefined && (records.has(id) || isUnread(scheme, id));
}
