import type { CatalogueRecord } from "../model/catalogue.ts";
import type { Problem } from "../model/diagnostic.ts";
import type { JsonObject } from "../model/json.ts";
import { visitRecord } from "../model/visit.ts";
import type { LocalizedText, RuleContext } from "./rule.ts";
import { rules } from "./rules/index.ts";

const forRecords = rules.filter((rule) => rule.record);
const forTexts = rules.filter((rule) => rule.text);
const forCatalogue = rules.filter((rule) => rule.catalogue);

/** The codes of all rules: those whose severity a configuration may change. */
export const ruleCodes: ReadonlySet<string> = new Set(rules.flatMap((rule) => rule.codes));

/** Runs every rule over every record. */
export function lint(context: RuleContext): Problem[] {
  const problems: Problem[] = [];
  const add = (found: Iterable<Problem> | undefined): void => {
    if (found) for (const problem of found) problems.push(problem);
  };
  for (const ofKind of context.catalogue.records.values()) {
    for (const record of ofKind.values()) {
      for (const rule of forRecords) add(rule.record?.(record, context));
      for (const text of textsOf(record, context)) for (const rule of forTexts) add(rule.text?.(text, record, context));
    }
  }
  for (const rule of forCatalogue) add(rule.catalogue?.(context));
  return problems;
}

function textsOf(record: CatalogueRecord, context: RuleContext): LocalizedText[] {
  const found: LocalizedText[] = [];
  visitRecord(record, {
    localized(value, { format }, { field, path }) {
      if (format !== "words") found.push({ field, path, format, texts: byLanguage(value, context) });
    },
  });
  return found;
}

function byLanguage(value: JsonObject, { catalogue }: RuleContext): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { tag } of catalogue.languages) {
    const text = value[tag];
    if (typeof text === "string") texts.set(tag, text);
  }
  return texts;
}
