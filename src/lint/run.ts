import type { Problem } from "../model/diagnostic.ts";
import type { CatalogueRecord } from "../model/catalogue.ts";
import type { Visitor } from "../model/visit.ts";
import { visitRecord } from "../model/visit.ts";
import { textAsker } from "./ask-texts.ts";
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

export type Question = Omit<RuleContext, "report" | "option" | "keep" | "kept">;

/** Numbers that rules keep of a record, by the rule's code. */
export type Kept = Readonly<Record<string, readonly number[]>>;

/** What the rules say of some records that they can say without others: problems, and what they keep of each record. */
export type RecordLinter = (records: readonly CatalogueRecord[]) => { problems: Problem[]; kept: Kept[] };

/** Makes ready to ask the rules that need no other record. The catalogue of the question has only the glossary. */
export function recordLinter(question: Question): RecordLinter {
  let own: Record<string, number[]> = {};
  const { problems, context } = open(question, {
    keep: (code, numbers) => void (own[code] ??= []).push(...numbers),
    kept: () => new Map(),
  });
  const walk = walker(ofRecords, context);
  return (records) => {
    const kept = records.map((record) => {
      own = {};
      walk(record);
      return own;
    });
    return { problems: problems.splice(0), kept };
  };
}

/**
 * Asks the rules that need the whole catalogue.
 * @param keptBy What rules have kept of each record.
 * @param own Rules that the catalogue brings: they may ask anything.
 */
export function lintCatalogue(
  question: Question,
  keptBy: ReadonlyMap<CatalogueRecord, Kept>,
  own: readonly Rule[],
): Problem[] {
  const { problems, context } = open(question, {
    keep: () => undefined,
    kept: (code) =>
      new Map([...keptBy].flatMap(([record, kept]) => (kept[code] ? [[record, kept[code]]] : []))),
  });
  const walk = walker([...ofCatalogue, ...own], context);
  for (const ofKind of context.catalogue.records.values()) for (const record of ofKind.values()) walk(record);
  for (const rule of [...rules, ...own]) rule.catalogue?.(context);
  return problems;
}

const ofRecords = rules.filter(({ scope }) => scope !== "catalogue");
const ofCatalogue = rules.filter(({ scope }) => scope === "catalogue");

function open(
  question: Question,
  keeping: Pick<RuleContext, "keep" | "kept">,
): { problems: Problem[]; context: RuleContext } {
  const problems: Problem[] = [];
  const { options } = question.catalogue.configuration;
  const context: RuleContext = {
    ...question,
    ...keeping,
    report: (problem) => void problems.push(problem),
    option: (code, name, standard) => (options[code]?.[name] as typeof standard | undefined) ?? standard,
  };
  return { problems, context };
}

/** Calls each rule for what it asks for; a type of value that no rule asks for costs nothing. */
function walker(asked: readonly Rule[], context: RuleContext): (record: CatalogueRecord) => void {
  const forRecords = having(asked, "record");
  const forTexts = having(asked, "text");
  const forScalars = having(asked, "scalar");
  const forLists = having(asked, "list");
  const forObjects = having(asked, "object");
  const atEnd = having(asked, "end");
  const visits = forTexts.length + forScalars.length + forLists.length + forObjects.length > 0;
  const askTexts = textAsker(forTexts, context);
  let record: CatalogueRecord;
  const visitor: Visitor = {
    localized(value, { format }, { field, path }) {
      if (format === "words") return;
      askTexts(new LocalizedText(field, path, format, value), record);
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
    if (visits) visitRecord(record, visitor);
    for (const rule of atEnd) rule.end(record, context);
  };
}

function having<Name extends keyof Rule>(
  asked: readonly Rule[],
  name: Name,
): (Rule & Required<Pick<Rule, Name>>)[] {
  return asked.filter((rule): rule is Rule & Required<Pick<Rule, Name>> => rule[name] !== undefined);
}
