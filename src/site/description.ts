import type { CatalogueRecord } from "../model/catalogue.ts";
import { markdownFacts } from "../markdown/facts.ts";
import { choose } from "../present/format/localized.ts";
import { roleValue } from "./record-text.ts";
import type { View } from "./view.ts";

const longest = 200;

/** A record's whole summary without markup. */
export function summaryText(
  { language, site, typography }: View,
  record: CatalogueRecord,
): string | undefined {
  const summary = choose(roleValue(record, "summary"), language, site.catalogue.languages);
  return summary && typography(markdownFacts(summary.value).plain);
}

/** The start of a record's summary without markup, for search engines: whole words, at most 200 characters. */
export function description(
  { language, site, typography }: View,
  record: CatalogueRecord,
): string | undefined {
  const summary = choose(roleValue(record, "summary"), language, site.catalogue.languages);
  return summary && typography(shorten(withoutMarkup(summary.value), longest));
}

/** The words of a Markdown text: near enough where only words count. */
export function withoutMarkup(text: string): string {
  return text
    .slice(0, longest * 8)
    .replace(/\]\([^()\s]*\)/g, "")
    .replace(/[[\]*`\\]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** The start of a text: whole words, at most so many characters. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 1))}…`;
}
