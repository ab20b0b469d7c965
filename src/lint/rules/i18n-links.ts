import { splitLink } from "../../link/references.ts";
import { markdownFacts } from "../../markdown/facts.ts";
import { problem } from "../../messages/problem.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { Kind } from "../../model/shape.ts";
import { difference, pairs } from "../compare-languages.ts";
import type { Rule } from "../rule.ts";
import { placeOf } from "../rule.ts";

/**
 * Both languages link to the same records, each as often. Addresses outside the catalogue may differ. A link that leads
 * nowhere is reported as such, and its text is compared once it is mended.
 */
export const rule: Rule = {
  codes: ["i18n/links"],
  *text(text, record, context) {
    if (text.format !== "markdown") return;
    for (const { first, second, firstText, secondText } of pairs(text, context)) {
      if (!firstText.includes(":") && !secondText.includes(":")) continue;
      const firstLinks = recordLinks(firstText, context.catalogue.kinds);
      const secondLinks = recordLinks(secondText, context.catalogue.kinds);
      const { onlyFirst, onlySecond } = difference(firstLinks, secondLinks);
      if (onlyFirst.length + onlySecond.length === 0) continue;
      if ([...firstLinks, ...secondLinks].some((url) => !resolves(url, context.catalogue))) continue;
      const place = placeOf(record, [...text.path, second.tag]);
      yield problem("i18n/links", place, { field: text.field.name, first: first.name, second: second.name, onlyFirst, onlySecond });
    }
  },
};

function resolves(url: string, { records }: Catalogue): boolean {
  const { scheme, id } = splitLink(url) ?? { scheme: "", id: "" };
  return records.get(scheme)?.has(id) ?? false;
}

function recordLinks(text: string, kinds: ReadonlyMap<string, Kind>): string[] {
  return markdownFacts(text)
    .links.map(({ url }) => url)
    .filter((url) => kinds.has(splitLink(url)?.scheme ?? ""));
}
