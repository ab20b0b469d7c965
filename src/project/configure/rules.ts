import { messages } from "../../messages/generated.ts";
import { problem } from "../../messages/problem.ts";
import type { Configuration } from "../../model/catalogue.ts";
import { configurationFile } from "../../model/configuration-file.ts";
import type { Problem } from "../../model/diagnostic.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import { isObject } from "../../model/json.ts";
import { closest } from "../names/suggest.ts";

/** The options of a rule by name, with their defaults; what the configuration says has the default's type. */
export type RuleOptions = Readonly<Record<string, Json>>;

/** What a configuration may set: the rules, as whoever runs them knows them. */
export interface KnownRules {
  /** The codes of the toolkit's rules. */
  readonly codes: ReadonlySet<string>;
  /** Those of what must not be published. */
  readonly releaseCodes: ReadonlySet<string>;
  /** The options of each code. */
  readonly options: Readonly<Record<string, RuleOptions>>;
  /** The codes of the catalogue's own rules; unknown when not all of them are loaded. */
  readonly own: ReadonlySet<string> | "unknown";
}

/** A rule is set to a severity, or to a group with its severity and its options. */
export function ruleSettings(
  settings: JsonObject,
  known: KnownRules,
): Pick<Configuration, "rules" | "options"> {
  const groups = Object.entries(settings).map(([code, setting]): [string, JsonObject] => [
    code,
    isObject(setting) ? setting : { severity: setting },
  ]);
  const rules = groups.flatMap(([code, { severity }]) =>
    typeof severity === "string" ? [[code, severity] as const] : [],
  );
  const options = groups.map(([code, group]) => [code, optionsOf(code, group, known)] as const);
  return {
    rules: Object.fromEntries(rules) as Configuration["rules"],
    options: Object.fromEntries(options) as Configuration["options"],
  };
}

/** The options of a group. One of another type than its default's is left out, so that rules can trust the rest. */
function optionsOf(code: string, group: JsonObject, { options }: KnownRules): JsonObject {
  const known = Object.hasOwn(options, code) ? (options[code] ?? {}) : {};
  return Object.fromEntries(
    Object.entries(group).filter(
      ([name, value]) => name !== "severity" && (!Object.hasOwn(known, name) || isLike(known[name], value)),
    ),
  );
}

/** Settings of rules that nobody has, or that nobody may set. */
export function* unknownRules(data: JsonObject, { codes, own, options }: KnownRules): Iterable<Problem> {
  if (!isObject(data["rules"])) return;
  for (const [code, setting] of Object.entries(data["rules"])) {
    const place = { file: configurationFile, path: ["rules", code], at: "key" as const };
    if (Object.hasOwn(messages, code) && !codes.has(code))
      yield problem("config/fixed-rule", place, { code });
    else if (own === "unknown" ? !codes.has(code) : own.has(code)) continue;
    else if (!codes.has(code))
      yield problem("config/unknown-rule", place, { code, suggestions: closest(code, codes) });
    else if (isObject(setting)) yield* unknownOptions(code, setting, options[code] ?? {});
  }
}

function* unknownOptions(code: string, setting: JsonObject, known: RuleOptions): Iterable<Problem> {
  for (const [name, value] of Object.entries(setting)) {
    if (name === "severity") continue;
    const place = { file: configurationFile, path: ["rules", code, name] };
    const standard = Object.hasOwn(known, name) ? known[name] : undefined;
    if (standard === undefined) {
      yield problem(
        "config/unknown-option",
        { ...place, at: "key" },
        { code, option: name, suggestions: closest(name, Object.keys(known)), known: Object.keys(known) },
      );
    } else if (!isLike(standard, value)) {
      yield problem("config/option-type", place, { code, option: name, example: JSON.stringify(standard) });
    }
  }
}

/** Has the value the type of the option's default? Lists are lists of texts. */
function isLike(standard: unknown, value: unknown): boolean {
  if (Array.isArray(standard)) return Array.isArray(value) && value.every((item) => typeof item === "string");
  return typeof value === typeof standard;
}
