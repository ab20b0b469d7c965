import { markdownFacts } from "../../markdown/facts.ts";
import type { Catalogue, CatalogueRecord } from "../../model/catalogue.ts";
import type { Localized } from "../../model/diagnostic.ts";
import type { JsonObject } from "../../model/json.ts";
import type { Language } from "../../model/language.ts";
import type { LocalizedShape, ScalarShape } from "../../model/shape.ts";
import { visitRecord } from "../../model/visit.ts";
import { choose, chooseWords, labelText } from "../format/localized.ts";
import { roleText } from "../html/record-text.ts";
import { titleChoice } from "../record-names.ts";

/** Takes one text of a record; called again with the same text for what many records share. */
export type TakeText = (text: string) => void;

/**
 * All texts of a record that its readers see in a language, without its own title and id, and without what
 * is said of its quality rather than of its subject.
 * Of a record that it names, the title and the code; all texts when that record has no page where they could be found.
 */
export function visitTexts(
  record: CatalogueRecord,
  catalogue: Catalogue,
  language: Language,
  take: TakeText,
): void {
  const { languages } = catalogue;
  const own = record.kind.roles.get("title");
  const doubts = record.kind.roles.get("unconfirmed");
  visitRecord(record, {
    localized(value, shape, { top, field }) {
      if (field === own || top === doubts) return;
      for (const text of localizedTexts(value, shape)) take(text);
    },
    scalar(value, shape, { field }) {
      if (typeof value !== "string" || shape.value !== "string" || value === record.id) return;
      const text = scalarText(value, shape, field.label);
      if (text !== undefined) take(text);
    },
    reference(id, { kind }) {
      const target = catalogue.records.get(kind)?.get(id);
      if (!target) return;
      takeName(target);
      if (target.kind.page.mode === "none" && target !== record) visitPageless(target);
    },
  });

  function localizedTexts(value: JsonObject, { format }: LocalizedShape): readonly string[] {
    if (format === "url") return [];
    if (format === "words") return chooseWords(value, language, languages)?.value ?? [];
    const text = choose(value, language, languages)?.value;
    if (text === undefined) return [];
    return [withoutPlaceholders(format === "markdown" ? markdownFacts(text).plain : text)];
  }

  function scalarText(
    value: string,
    { labels }: ScalarShape,
    label: Localized | undefined,
  ): string | undefined {
    if (labels && Object.hasOwn(labels, value)) return labelText(labels[value], language, languages);
    return label && value;
  }

  function takeName(target: CatalogueRecord): void {
    const name = titleChoice(target, catalogue, language)?.value;
    if (name !== undefined) take(name);
    const code = roleText(target, "code");
    if (code !== undefined) take(code);
  }

  function visitPageless(target: CatalogueRecord): void {
    visitRecord(target, {
      localized(value, shape) {
        for (const text of localizedTexts(value, shape)) take(text);
      },
    });
  }
}

function withoutPlaceholders(text: string): string {
  return text.includes("{") ? text.replace(/\{[a-zA-Z]+\}/g, " ") : text;
}
