import type { Problem } from "../model/diagnostic.ts";
import type { CatalogueRecord } from "../model/catalogue.ts";
import type { Visitor } from "../model/visit.ts";
import { visitRecord } from "../model/visit.ts";
import { LocalizedText } from "./localized-text.ts";
import type { OptionValue, Rule, RuleContext } from "./rule.ts";
import { rules } from "./rules/index.ts";

/** The codes of all rules: those whose severity a configuration may change. */
export const ruleCodes: ReadonlySet<string> = new Set(rules.flatMap((rule) => rule.codes));

/** The codes of what must not be published. */
export const releaseCodes: ReadonlySet<string> = new Set(rules.flatMap((rule) => rule.notInRelease ?? []));

/** The options of each code, with their defaults. */
export const ruleOptions: Readonly<Record<string, Readonly<Record<string, OptionValue>>>> = Object.assign(
  {},
  ...rules.map((rule) => rule.options ?? {}),
);

/**
 * Runs every rule over every record, in one walk.
 * @param own Rules that the catalogue brings.
 */
export function lint(question: Omit<RuleContext, "report" | "option">, own: readonly Rule[] = []): Problem[] {
  const all = [...rules, ...own];
  const problems: Problem[] = [];
  const { options } = question.catalogue.configuration;
  const context: RuleContext = {
    ...question,
    report: (problem) => void problems.push(problem),
    option: (code, name, standard) => (options[code]?.[name] as typeof standard | undefined) ?? standard,
  };
  const walk = walker(context, all);
  for (const ofKind of context.catalogue.records.values()) for (const record of ofKind.values()) walk(record);
  for (const rule of all) rule.catalogue?.(context);
  return problems;
}

/** Calls each rule for what it asks for; a type of value that no rule asks for costs nothing. */
function walker(context: RuleContext, all: readonly Rule[]): (record: CatalogueRecord) => void {
  const forRecords = having(all, "record");
  const forTexts = having(all, "text");
  const forScalars = having(all, "scalar");
  const forLists = having(all, "list");
  const forObjects = having(all, "object");
  let record: CatalogueRecord;
  const visitor: Visitor = {
    localized(value, { format }, { field, path }) {
      if (format === "words") return;
      const text = new LocalizedText(field, path, format, value);
      for (const rule of forTexts) rule.text(text, record, context);
    },
    scalar(value, shape, position) {
      for (const rule of forScalars) rule.scalar(value, shape, position, record, context);
    },
    list(items, shape, position) {
      for (const rule of forLists) rule.list(items, shape, position, record, context);
    },
    object(value, shape, position) {
      for (const rule of forObjects) rule.object(value, shape, position, record, context);
    },
  };
  return (next) => {
    record = next;
    for (const rule of forRecords) rule.record(record, context);
    visitRecord(record, visitor);
  };
}

function having<Name extends keyof Rule>(
  all: readonly Rule[],
  name: Name,
): (Rule & Required<Pick<Rule, Name>>)[] {
  return all.filter((rule): rule is Rule & Required<Pick<Rule, Name>> => rule[name] !== undefined);
}
