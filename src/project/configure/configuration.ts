import { readYaml } from "../../yaml/read-yaml.ts";
import { said } from "../../messages/phrase.ts";
import { problem } from "../../messages/problem.ts";
import type { Configuration } from "../../model/catalogue.ts";
import type { Localized, Problem } from "../../model/diagnostic.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import { isObject } from "../../model/json.ts";
import type { Sources } from "../../model/sources.ts";
import type { Toolkit } from "../../model/toolkit.ts";
import { resolver } from "../schema/dereference.ts";
import { readFields } from "../schema/read-shape.ts";
import { compileOwn } from "../validate/validators.ts";
import { configurationFile } from "../../model/configuration-file.ts";
import type { LanguageEntry } from "./read-languages.ts";
import { isLanguage } from "./read-languages.ts";
import { removals } from "./removed.ts";
import { allowances, unknownAllowances } from "./release-settings.ts";
import type { KnownRules } from "./rules.ts";
import { ruleSettings, unknownRules } from "./rules.ts";
import { themesIn } from "./theme-settings.ts";

export { configurationFile };

const schemaId = "varbook/config.schema.json";

export interface ConfigurationReading {
  readonly configuration: Configuration;
  readonly languages: readonly LanguageEntry[];
  /** Could the languages be read? If not, all that the toolkit knows are taken, and none is required. */
  readonly knowsLanguages: boolean;
  readonly problems: readonly Problem[];
  /** The file's data as it is written. */
  readonly settings: JsonObject;
}

/**
 * Reads `varbook.config.yaml`. A fault in it does not stop the check of the rest.
 * @param rules What it may set.
 */
export function readConfiguration(
  sources: Sources,
  toolkit: Toolkit,
  rules: KnownRules,
): ConfigurationReading {
  const { data, problems } = readFile(sources);
  const entries = isObject(data?.["languages"]) ? languageEntries(data["languages"]) : [];
  const knowsLanguages = entries.length > 0;
  const languages = knowsLanguages
    ? entries
    : [...toolkit.languages.keys()].filter(isLanguage).map((tag) => ({ tag, required: false }));
  if (!data)
    return { configuration: configurationOf({}, rules), languages, knowsLanguages, problems, settings: {} };
  const schema = toolkit.schemas.get(schemaId) as JsonObject;
  const described = {
    fields: readFields(schema, resolver(schema, toolkit.schemas)),
    name: said("file/configuration"),
    unsafePattern: "config/unsafe-pattern" as const,
  };
  const validate = compileOwn(
    schemaId,
    described,
    toolkit,
    languages.map(({ tag }) => tag),
  );
  return {
    configuration: configurationOf(data, rules),
    languages,
    knowsLanguages,
    settings: data,
    problems: [
      ...problems,
      ...validate(data, configurationFile, []),
      ...unknownSource(data, languages),
      ...unknownRules(data, rules),
      ...unknownAllowances(data, rules),
    ],
  };
}

/** The data of `varbook.config.yaml` as it is written; nothing when it cannot be read. */
export function configurationData(sources: Sources): JsonObject | undefined {
  return readFile(sources).data;
}

function readFile(sources: Sources): { data?: JsonObject; problems: readonly Problem[] } {
  if (!sources.paths.includes(configurationFile)) {
    return { problems: [problem("config/missing", { file: configurationFile, range: [0, 0] })] };
  }
  const source = sources.read(configurationFile);
  if ("problem" in source) return { problems: [source.problem] };
  const { value, problems } = readYaml(configurationFile, source.bytes);
  return isObject(value) ? { data: value, problems } : { problems };
}

function languageEntries(languages: JsonObject): LanguageEntry[] {
  return Object.entries(languages)
    .filter(([tag]) => /^[a-z]{2,3}$/.test(tag))
    .map(([tag, entry]) => ({
      tag,
      required: !isObject(entry) || entry["required"] !== false,
      ...(isObject(entry) && typeof entry["locale"] === "string" && { locale: entry["locale"] }),
    }));
}

/** The configuration as code reads it. Only valid data is asked for its parts: an invalid file stops the build. */
function configurationOf(data: JsonObject, rules: KnownRules): Configuration {
  const { themes: _, ...rest } = data;
  const themes = themesIn(data);
  return {
    ...(rest as unknown as Configuration),
    ...(themes && { themes }),
    title: localized(data["title"]),
    publisher: isObject(data["publisher"])
      ? (data["publisher"] as unknown as Configuration["publisher"])
      : { name: {} },
    citation: localized(data["citation"]),
    release: { allow: allowances(data, rules) },
    removed: removals(data),
    ...ruleSettings(isObject(data["rules"]) ? data["rules"] : {}, rules),
    ...presetOf(data["preset"]),
  };
}

/** A preset that does not exist is none. */
function presetOf(value: Json | undefined): Pick<Configuration, "preset"> {
  return value === "strict" || value === "gentle" ? { preset: value } : { preset: "recommended" };
}

function* unknownSource(
  { sourceLanguage: language }: JsonObject,
  languages: readonly LanguageEntry[],
): Iterable<Problem> {
  const tags = languages.map(({ tag }) => tag);
  if (typeof language !== "string" || tags.includes(language)) return;
  const place = { file: configurationFile, path: ["sourceLanguage"] };
  yield problem("i18n/source-language", place, { language, known: tags });
}

function localized(value: unknown): Localized {
  return typeof value === "object" && value !== null ? (value as Localized) : {};
}
