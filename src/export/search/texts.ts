import { markdownFacts } from "../../markdown/facts.ts";
import type { Catalogue, CatalogueRecord } from "../../model/catalogue.ts";
import type { Localized } from "../../model/diagnostic.ts";
import type { JsonObject } from "../../model/json.ts";
import type { Language } from "../../model/language.ts";
import type { LocalizedShape, ScalarShape } from "../../model/shape.ts";
import { visitRecord } from "../../model/visit.ts";
import { choose, chooseWords, labelText } from "../../present/format/localized.ts";
import { roleText } from "../../site/record-text.ts";
import { titleChoice } from "../../present/record-names.ts";

/** Takes what a record says. */
export interface TextTaker {
  text(text: string): void;
  /** A record that it names: what that one says by `namedTexts` is said here too. */
  named(record: CatalogueRecord): void;
}

/**
 * All texts of a record that its readers see in a language, without its own title and id, and without what
 * is said of its quality rather than of its subject.
 */
export function visitTexts(
  record: CatalogueRecord,
  { records, languages }: Catalogue,
  language: Language,
  take: TextTaker,
): void {
  const own = record.kind.roles.get("title");
  const doubts = record.kind.roles.get("unconfirmed");
  visitRecord(record, {
    localized(value, shape, { top, field }) {
      if (field === own || top === doubts) return;
      for (const text of localizedTexts(value, shape, language, languages)) take.text(text);
    },
    scalar(value, shape, { top, field }) {
      if (typeof value !== "string" || shape.value !== "string" || value === record.id) return;
      // A part that no page shows is nothing that readers know.
      if (field.hidden && field !== top) return;
      const text = scalarText(value, shape, field.label);
      if (text !== undefined) take.text(text);
    },
    reference(id, { kind }) {
      const target = records.get(kind)?.get(id);
      if (target) take.named(target);
    },
  });

  function scalarText(
    value: string,
    { labels }: ScalarShape,
    label: Localized | undefined,
  ): string | undefined {
    if (labels && Object.hasOwn(labels, value)) return labelText(labels[value], language, languages);
    return label && value;
  }
}

/** What a record says wherever it is named: its title and its code; all its texts when it has no page where they could be found. */
export function namedTexts(record: CatalogueRecord, catalogue: Catalogue, language: Language): string[] {
  const texts = [titleChoice(record, catalogue, language)?.value ?? "", roleText(record, "code") ?? ""];
  if (record.kind.page.mode !== "none") return texts;
  visitRecord(record, {
    localized(value, shape) {
      texts.push(...localizedTexts(value, shape, language, catalogue.languages));
    },
  });
  return texts;
}

function localizedTexts(
  value: JsonObject,
  { format }: LocalizedShape,
  language: Language,
  languages: readonly Language[],
): readonly string[] {
  if (format === "url") return [];
  if (format === "words") return chooseWords(value, language, languages)?.value ?? [];
  const text = choose(value, language, languages)?.value;
  if (text === undefined) return [];
  return [withoutPlaceholders(format === "markdown" ? markdownFacts(text).plain : text)];
}

function withoutPlaceholders(text: string): string {
  return text.includes("{") ? text.replace(/\{[a-zA-Z]+\}/g, " ") : text;
}
