import { markdownFacts } from "../../markdown/facts.ts";
import type { Catalogue, CatalogueRecord } from "../../model/catalogue.ts";
import type { Language } from "../../model/language.ts";
import { visitRecord } from "../../model/visit.ts";
import type { ValueNode } from "../../present/node.ts";
import { presenter } from "../../present/value.ts";
import { choose } from "../../present/format/localized.ts";
import { roleText, roleValue } from "../../present/role.ts";

/** Takes what a record says. */
export interface TextTaker {
  text(text: string): void;
  /** A record that it names: what that one says by `namedTexts` is said here too. */
  named(record: CatalogueRecord): void;
}

/**
 * All texts of a record that its readers see in a language, without its own title and id, and without what
 * is said of its quality rather than of its subject. This is a walk over data: what a sentence leaves out is found too, and
 * the words of its template are said of no record.
 */
export function visitTexts(
  record: CatalogueRecord,
  catalogue: Catalogue,
  language: Language,
  take: TextTaker,
): void {
  const context = presenter(catalogue, language);
  const title = record.kind.roles.get("title");
  const doubts = record.kind.roles.get("unconfirmed");
  const say = (node: ValueNode | undefined): void => {
    for (const text of node ? textsOf(node) : []) take.text(text);
  };
  visitRecord(record, {
    localized(value, shape, { top, field }) {
      if (field !== title && top !== doubts) say(context.value(shape, value));
    },
    scalar(value, shape, { top, field }) {
      // A part that no page shows is nothing that readers know.
      if (value === record.id || (field.hidden && field !== top)) return;
      const node = context.value(shape, value);
      if (field.label || node?.type === "option") say(node);
    },
    reference(id, { kind }) {
      const target = catalogue.records.get(kind)?.get(id);
      if (target) take.named(target);
    },
  });
}

/** What a record says wherever it is named: its title and its code; all its texts when it has no page where they could be found. */
export function namedTexts(record: CatalogueRecord, catalogue: Catalogue, language: Language): string[] {
  const title = choose(roleValue(record, "title"), language, catalogue.languages);
  const texts = [title?.value ?? "", roleText(record, "code") ?? ""];
  if (record.kind.page.mode !== "none") return texts;
  const context = presenter(catalogue, language);
  visitRecord(record, {
    localized(value, shape) {
      const node = context.value(shape, value);
      if (node) texts.push(...textsOf(node));
    },
  });
  return texts;
}

/** What readers may type to find a value. Numbers and dates say nothing by themselves, and what holds values is not asked. */
function textsOf(node: ValueNode): readonly string[] {
  switch (node.type) {
    case "text":
      return [node.language ? withoutPlaceholders(node.value) : node.value];
    case "prose":
      return [withoutPlaceholders(markdownFacts(node.value).plain)];
    case "terms":
      return node.value;
    case "option":
      return [node.label.value];
    case "code":
      return typeof node.value === "string" ? [node.value] : [];
    case "address":
    case "number":
    case "year":
    case "date":
    case "boolean":
    case "link":
    case "title":
    case "inclusion":
    case "citation":
    case "list":
    case "table":
    case "properties":
    case "sentence":
      return [];
  }
}

function withoutPlaceholders(text: string): string {
  return text.includes("{") ? text.replace(/\{[a-zA-Z]+\}/g, " ") : text;
}
