import { markdownFacts } from "../markdown/facts.ts";
import type { CatalogueRecord } from "../model/catalogue.ts";
import { choose } from "./format/localized.ts";
import { typography } from "./format/typography.ts";
import type { Localization } from "./localization.ts";
import { roleValue } from "./role.ts";

const longest = 200;

/** A record's whole summary without markup. */
export function summaryText(localization: Localization, record: CatalogueRecord): string | undefined {
  const summary = summaryOf(localization, record);
  return summary === undefined ? undefined : typography(localization.language)(markdownFacts(summary).plain);
}

/** The start of a record's summary without markup, for search engines: whole words, at most 200 characters. */
export function description(localization: Localization, record: CatalogueRecord): string | undefined {
  const summary = summaryOf(localization, record);
  return summary === undefined
    ? undefined
    : typography(localization.language)(truncate(withoutMarkup(summary), longest));
}

function summaryOf({ catalogue, language }: Localization, record: CatalogueRecord): string | undefined {
  return choose(roleValue(record, "summary"), language, catalogue.languages)?.value;
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
export function truncate(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 1))}…`;
}
