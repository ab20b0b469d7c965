import { splitLink } from "../../link/references.ts";
import { comparedWith, problem } from "../../../messages/problem.ts";
import type { Catalogue, CatalogueRecord } from "../../../model/catalogue.ts";
import { visitRecord } from "../../../model/visit.ts";
import { comparePairs, surplusOfEach, firstOf } from "../compare-languages.ts";
import { LocalizedText } from "../localized-text.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { placeOf } from "../rule.ts";

/**
 * Both languages link to the same records, each as often. Addresses outside the catalogue may differ. A link that leads
 * nowhere is reported as such, and its text is compared once it is mended.
 */
export const rule: Rule = {
  codes: ["i18n/links"],
  scope: "catalogue",
  record(record, context) {
    if (!mayDiffer(record, context.catalogue)) return;
    visitRecord(record, {
      localized(value, { format }, { field, path }) {
        if (format === "markdown") compare(new LocalizedText(field, path, format, value), record, context);
      },
    });
  },
};

/** Does the record as a whole link otherwise in one language than in another? Mostly not; then no text need be read. */
function mayDiffer(record: CatalogueRecord, { outgoing, languages }: Catalogue): boolean {
  const links = (outgoing.get(record) ?? []).filter(({ language }) => language !== undefined);
  if (links.length === 0) return false;
  const [first, ...others] = languages.map(({ tag }) =>
    links
      .filter(({ language }) => language === tag)
      .map(({ field, kind, id }) => `${field.name} ${kind}:${id}`),
  );
  return others.some((other) => surplusOfEach(first ?? [], other) !== undefined);
}

function compare(text: LocalizedText, record: CatalogueRecord, context: RuleContext): void {
  comparePairs(text, context, (first, second) => {
    const firstLinks = ownLinks(text, first.tag);
    const secondLinks = ownLinks(text, second.tag);
    const found = surplusOfEach(firstLinks, secondLinks);
    if (!found || ![...firstLinks, ...secondLinks].every((url) => resolves(url, context))) return;
    const names = { field: text.field.name, first: first.name, second: second.name };
    const differs = problem("i18n/links", placeOf(record, text.path, [second.tag]), { ...names, ...found });
    const source = { ...placeOf(record, text.path, [first.tag]), ...firstOf(found.onlyFirst) };
    context.report(comparedWith(differs, source));
  });
}

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
