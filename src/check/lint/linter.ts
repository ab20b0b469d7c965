import type { Problem } from "../../model/diagnostic.ts";
import type { Catalogue, CatalogueRecord } from "../../model/catalogue.ts";
import type { Visitor } from "../../model/visit.ts";
import { visitRecord } from "../../model/visit.ts";
import { everyRecord } from "../../model/every-record.ts";
import { textAsker } from "./ask-texts.ts";
import { gather } from "./gather.ts";
import { LocalizedText } from "./localized-text.ts";
import type { FactsChange, OptionValue, Rule, RuleContext } from "./rule.ts";
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

/** What all rules are given. */
export type LintContext = Omit<RuleContext, "report" | "option" | "keep" | "kept" | "today">;

/** Numbers that rules keep of a record, by the rule's code. */
export type Facts = Readonly<Record<string, readonly number[]>>;

/** What the rules say of some records that they can say without others: problems, and what they keep of each record. */
export type RecordLinter = (records: readonly CatalogueRecord[]) => { problems: Problem[]; facts: Facts[] };

/** Makes ready to ask the rules that need no other record. The catalogue of the question has only the glossary. */
export function recordLinter(lintContext: LintContext): RecordLinter {
  let factsOfRecord: Record<string, number[]> = {};
  const { problems, context } = openContext(lintContext, {
    // A list to which items are pushed has room for many more: there are as many lists as records.
    keep: (code, numbers) =>
      void (factsOfRecord[code] = factsOfRecord[code] ? [...factsOfRecord[code], ...numbers] : [...numbers]),
    kept: () => [],
    today: () => {
      throw new Error("what the scope “record” finds is the same on every day");
    },
  });
  const walk = walker(started(ofRecords), context);
  return (records) => {
    const facts = records.map((record) => {
      factsOfRecord = {};
      walk(record);
      return factsOfRecord;
    });
    return { problems: gather(problems.splice(0)), facts };
  };
}

/** Asks the rules that need other records; after a change, only what it can reach is looked at again. */
export class CatalogueLinter {
  readonly #pluginRules: () => readonly Rule[];
  readonly #rules = started(rules);
  readonly #ofCatalogue = this.#rules.filter(({ scope }) => scope === "catalogue");
  readonly #withCatalogue = having(this.#rules, "catalogue");
  readonly #ofRecords = new Map<CatalogueRecord, readonly Problem[]>();
  readonly #ofRules = new Map<Rule, readonly Problem[]>();

  /** @param pluginRules Makes the rules that the catalogue brings: they may ask anything, and are always asked anew. */
  constructor(pluginRules: () => readonly Rule[]) {
    this.#pluginRules = pluginRules;
  }

  /**
   * What the rules find.
   * @param factsOf What rules have kept of a record.
   * @param change What has changed since it was last asked; everything when it is left out.
   */
  problems(
    lintContext: LintContext & { today: string },
    factsOf: (record: CatalogueRecord) => Facts,
    change?: Invalidation,
  ): Problem[] {
    const { problems, context } = openContext(lintContext, {
      keep: () => undefined,
      kept: factsIn(lintContext.catalogue, factsOf),
      today: () => lintContext.today,
    });
    const take = (): Problem[] => problems.splice(0);
    const walk = walker(this.#ofCatalogue, context);
    for (const record of change?.removed ?? []) this.#ofRecords.delete(record);
    for (const record of change?.affected ?? everyRecord(lintContext.catalogue)) {
      walk(record);
      if (problems.length > 0) this.#ofRecords.set(record, take());
      else this.#ofRecords.delete(record);
    }
    for (const rule of this.#withCatalogue) {
      if (change && !this.#isAffected(rule, change, context)) continue;
      rule.catalogue(context);
      this.#ofRules.set(rule, take());
    }
    return [
      ...[...this.#ofRecords.values()].flat(),
      ...[...this.#ofRules.values()].flat(),
      ...this.#askPlugins(context, take),
    ];
  }

  /** The records of which something is said. */
  get withProblems(): Iterable<CatalogueRecord> {
    return this.#ofRecords.keys();
  }

  #askPlugins(context: RuleContext, take: () => Problem[]): Problem[] {
    const plugins = this.#pluginRules();
    if (plugins.length === 0) return [];
    const walk = walker(plugins, context);
    for (const record of everyRecord(context.catalogue)) walk(record);
    for (const rule of plugins) rule.catalogue?.(context);
    return take();
  }

  /** May a rule that looks at the catalogue as a whole say something else than before? */
  #isAffected(rule: Rule, { files, isLinkedOtherwise, facts }: Invalidation, context: RuleContext): boolean {
    const isAbout = ({ place, related = [] }: Problem): boolean =>
      [place, ...related].some(({ file }) => files.has(file));
    const changes = rule.codes.flatMap((code) => facts.get(code) ?? []);
    const isKeptOtherwise = changes.length > 0 && (rule.isAffectedBy?.(changes, context) ?? true);
    const seesLinks = rule.scope === "catalogue" || rule.seesIds === true;
    const isOtherwise = (seesLinks && isLinkedOtherwise) || isKeptOtherwise;
    return isOtherwise || (this.#ofRules.get(rule)?.some(isAbout) ?? false);
  }
}

/** What a change of some files comes to. */
export interface Invalidation {
  readonly files: ReadonlySet<string>;
  /** The records that are no longer there. */
  readonly removed: Iterable<CatalogueRecord>;
  /** The records of which a rule may say something else: those that changed, and those that see it. */
  readonly affected: Iterable<CatalogueRecord>;
  /** Are there other records, or does one name others, or has it another status? */
  readonly isLinkedOtherwise: boolean;
  /** What rules have kept otherwise, by their code. */
  readonly facts: ReadonlyMap<string, readonly FactsChange[]>;
}

function factsIn(catalogue: Catalogue, factsOf: (record: CatalogueRecord) => Facts): RuleContext["kept"] {
  return function* (code) {
    for (const record of everyRecord(catalogue)) {
      const numbers = factsOf(record)[code];
      if (numbers) yield [record, numbers];
    }
  };
}

const ofRecords = rules.filter(({ scope }) => scope !== "catalogue");

/** The rules, each with what it remembers: no run knows anything of another. */
function started(asked: readonly Rule[]): readonly Rule[] {
  return asked.map((rule) => (rule.create ? { ...rule, ...rule.create() } : rule));
}

function openContext(
  lintContext: LintContext,
  { today, ...keeping }: Pick<RuleContext, "keep" | "kept"> & { today: () => string },
): { problems: Problem[]; context: RuleContext } {
  const problems: Problem[] = [];
  const { options } = lintContext.catalogue.configuration;
  const context: RuleContext = {
    ...lintContext,
    ...keeping,
    get today() {
      return today();
    },
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
