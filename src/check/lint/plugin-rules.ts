import { messages } from "../../messages/generated.ts";
import { messageLanguages } from "../../model/message-language.ts";
import type { Said } from "../../messages/phrase.ts";
import { said } from "../../messages/phrase.ts";
import { problem } from "../../messages/problem.ts";
import type { CatalogueRecord } from "../../model/catalogue.ts";
import type { OwnMessage, Place, Problem } from "../../model/diagnostic.ts";
import type { Rule, RuleContext } from "./rule.ts";

/**
 * A rule that a catalogue brings: one of the toolkit's, with its words beside it. Its codes are the keys of `messages`. It
 * is asked anew at each check, for every value, so it says nothing of when it need not be.
 */
export interface OwnRule extends Pick<Rule, (typeof methods)[number]> {
  readonly messages: Readonly<Record<string, OwnMessage>>;
}

/** The rules of one module that the configuration names. */
export interface Plugin {
  readonly rules: readonly OwnRule[];
  /** Where the configuration names it. */
  readonly place: Place;
  /** The module's path in the catalogue. */
  readonly path: string;
}

/** The codes that modules bring. */
export function ownCodes(plugins: readonly Plugin[]): Set<string> {
  return new Set(plugins.flatMap(({ rules }) => rules.flatMap((rule) => Object.keys(rule.messages))));
}

/** The rules of modules as the check runs them: their problems carry their words, and one that throws is reported and not called again. */
export function guardedRules(plugins: readonly Plugin[]): Rule[] {
  return plugins.flatMap((plugin) => plugin.rules.map((rule) => guarded(rule, plugin)));
}

const methods = ["record", "text", "scalar", "list", "object", "end", "catalogue"] as const;

function guarded(rule: OwnRule, { place, path }: Plugin): Rule {
  let isBroken = false;
  let pluginContext: RuleContext | undefined;
  let current: CatalogueRecord | undefined;
  const run = (name: (typeof methods)[number], values: readonly unknown[]): void => {
    if (isBroken) return;
    // The context is always the last.
    const context = values.at(-1) as RuleContext;
    pluginContext ??= {
      ...context,
      ...keepingFacts(() => current),
      report: (found) => context.report(withWords(found, rule)),
    };
    if (name !== "catalogue") current = values.at(-2) as CatalogueRecord;
    try {
      const method = rule[name] as (...values: unknown[]) => void;
      method.call(rule, ...values.slice(0, -1), pluginContext);
    } catch (error) {
      isBroken = true;
      const reason = error instanceof Error ? error.message : String(error);
      context.report(problem("plugin/failed", place, { path, reason }));
    }
  };
  const called = methods.filter((name) => typeof rule[name] === "function");
  const wrapped = called.map((name) => [name, (...values: unknown[]): void => run(name, values)] as const);
  return { codes: Object.keys(rule.messages), ...(Object.fromEntries(wrapped) as Partial<Rule>) };
}

/** What a rule keeps of the record that it looks at, for its own method `catalogue`. */
function keepingFacts(current: () => CatalogueRecord | undefined): Pick<RuleContext, "keep" | "kept"> {
  const factsByCode = new Map<string, Map<CatalogueRecord, readonly number[]>>();
  return {
    keep(code, numbers) {
      const record = current();
      if (!record) return;
      const facts = factsByCode.get(code) ?? new Map<CatalogueRecord, readonly number[]>();
      factsByCode.set(code, facts.set(record, numbers));
    },
    kept: (code) => factsByCode.get(code) ?? [],
  };
}

/** What a module reports is not checked by a compiler: a report that cannot be shown is a fault of the rule. */
function withWords(found: Problem, rule: OwnRule): Problem {
  const message = Object.hasOwn(rule.messages, found.code) ? rule.messages[found.code] : undefined;
  if (!message) throw new Error(`it reports ${found.code}, for which it has no message`);
  const { file, path } = found.place;
  if (typeof file !== "string" || (path !== undefined && !Array.isArray(path))) {
    throw new Error(`the place of ${found.code} has no file, or a path that is no list`);
  }
  return { code: found.code, arguments: { ...found.arguments }, place: { ...found.place }, own: message };
}

/**
 * Is it a rule? Checks what a module exports before it is used.
 * @returns What is wrong, for people; undefined when nothing is.
 */
export function ruleFault(value: unknown): Said | undefined {
  if (typeof value !== "object" || value === null) return said("plugin/no-object");
  const declared: unknown = (value as { messages?: unknown }).messages;
  if (typeof declared !== "object" || declared === null) return said("plugin/no-messages");
  if (!methods.some((name) => typeof (value as Partial<Rule>)[name] === "function"))
    return said("plugin/no-function", { functions: [...methods] });
  for (const [code, message] of Object.entries(declared)) {
    if (!/^[a-z0-9]+\/[a-z0-9-]+$/.test(code)) return said("plugin/code-form", { code });
    if (Object.hasOwn(messages, code)) return said("plugin/code-taken", { code });
    if (!isMessage(message)) return said("plugin/no-words", { code });
  }
  return undefined;
}

function isMessage(value: unknown): value is OwnMessage {
  const { severity, words } = (value ?? {}) as Partial<OwnMessage>;
  if (!["error", "warning", "info"].includes(severity ?? "")) return false;
  return messageLanguages.every((language) => {
    const { text, help } = (words?.[language] ?? {}) as { text?: unknown; help?: unknown };
    return (
      typeof text === "string" &&
      text !== "" &&
      Array.isArray(help) &&
      help.every((line) => typeof line === "string")
    );
  });
}
