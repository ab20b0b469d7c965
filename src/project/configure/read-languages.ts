import { readYaml } from "../../yaml/read-yaml.ts";
import { said } from "../../messages/phrase.ts";
import { problem } from "../../messages/problem.ts";
import type { Path, Problem } from "../../model/diagnostic.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import { isObject } from "../../model/json.ts";
import type { Language } from "../../model/language.ts";
import type { Sources } from "../../model/sources.ts";
import type { Toolkit } from "../../model/toolkit.ts";
import { compileOwn } from "../validate/validators.ts";
import { laidOver, numbersIn, spacingIn } from "./layers.ts";

/** What the configuration says of a language. */
export interface LanguageEntry {
  readonly tag: string;
  readonly locale?: string;
  readonly required: boolean;
}

/** One file of a language or a locale. */
interface Layer {
  readonly file: string;
  readonly value: JsonObject;
}

const schema = "varbook/language.schema.json";

/** What stands in for a language file with a fault, so that the check can go on. */
const plain = {
  numbers: { group: "", decimal: "." },
  dates: { pattern: "yyyy-mm-dd", placeholder: "", months: [] },
  list: { separator: ", ", last: ", " },
  spacing: {},
  stopWords: [],
  writing: {},
  inflections: [],
  endings: {},
  foreignWords: [],
  phrases: {},
  words: {},
  trigrams: [],
};

/**
 * Reads the languages of a catalogue. Each is what the toolkit says of the language and of its locale, with the
 * catalogue's `languages/<tag>.yaml` and `languages/<locale>.yaml` laid over it. A language without any is left out.
 */
export function readLanguages(
  entries: readonly LanguageEntry[],
  sources: Sources,
  toolkit: Toolkit,
): { languages: Language[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const described = { fields: [], name: said("file/language") };
  const validate = compileOwn(schema, described, toolkit, []);
  const languages = entries.flatMap((entry): Language[] => {
    const toolkitFile = toolkitLanguage(entry.tag, toolkit);
    const catalogueLanguage = readOwn(entry.tag, sources, problems);
    const locale =
      entry.locale ??
      textOf(catalogueLanguage?.value["locale"]) ??
      textOf(toolkitFile?.["locale"]) ??
      entry.tag;
    const localeOfToolkit = locale === entry.tag ? undefined : toolkitLanguage(locale, toolkit);
    const ownLocale = locale === entry.tag ? undefined : readOwn(locale, sources, problems);
    const base = laidOver([toolkitFile, localeOfToolkit]);
    const layers = [catalogueLanguage, ownLocale].filter((layer) => layer !== undefined);
    const last = layers.at(-1);
    if (!toolkitFile && !last && !isListed(entry.tag, sources)) {
      problems.push(noFile(entry.tag));
      return [];
    }
    const whole = laidOver([base, ...layers.map(({ value }) => value)]);
    const faults = last ? validate(whole, last.file, []).map((found) => placed(found, layers)) : [];
    problems.push(...faults);
    const value = faults.length === 0 ? whole : base;
    return [languageOf(value, { ...entry, locale })];
  });
  return { languages, problems };
}

/** The languages that the toolkit knows beside these: a text may be in one of them by mistake. */
export function otherLanguages(languages: readonly Language[], toolkit: Toolkit): Language[] {
  const tags = [...toolkit.languages.keys()].filter(isLanguage);
  return tags
    .filter((tag) => !languages.some((language) => language.tag === tag))
    .map((tag) => languageOf(toolkitLanguage(tag, toolkit) ?? {}, { tag, locale: tag, required: false }));
}

/** Is it the tag of a language, and not of a locale? */
export function isLanguage(tag: string): boolean {
  return /^[a-z]{2,3}$/.test(tag);
}

function languageOf(value: JsonObject, entry: Required<LanguageEntry>): Language {
  const numbers = { ...plain.numbers, ...numbersIn(value["numbers"]) };
  const spacing = spacingIn(value["spacing"]);
  return { ...plain, name: entry.tag, ...(value as Partial<Language>), numbers, spacing, ...entry };
}

/** What the toolkit says of a language or a locale: its own files have no faults. */
function toolkitLanguage(name: string, { languages }: Toolkit): JsonObject | undefined {
  const bytes = languages.get(name);
  const value = bytes && readYaml(`languages/${name}.yaml`, bytes).value;
  return isObject(value) ? value : undefined;
}

function readOwn(name: string, sources: Sources, problems: Problem[]): Layer | undefined {
  if (!isListed(name, sources)) return undefined;
  const file = fileOf(name);
  const source = sources.read(file);
  const reading = "bytes" in source ? readYaml(file, source.bytes) : { problems: [source.problem] };
  problems.push(...reading.problems);
  return reading.problems.length === 0 && isObject(reading.value)
    ? { file, value: reading.value }
    : undefined;
}

function isListed(name: string, sources: Sources): boolean {
  return sources.paths.includes(fileOf(name));
}

function fileOf(name: string): string {
  return `languages/${name}.yaml`;
}

function noFile(language: string): Problem {
  const place = { file: "varbook.config.yaml", path: ["languages", language], at: "key" as const };
  return problem("config/language-file", place, { language });
}

/** What is wrong with the whole, in the file that says it: the last one that has the value. */
function placed(found: Problem, layers: readonly Layer[]): Problem {
  const layer = layers.findLast(({ value }) => has(value, found.place.path ?? []));
  return layer ? { ...found, place: { ...found.place, file: layer.file } } : found;
}

function has(value: Json, path: Path): boolean {
  let at: Json | undefined = value;
  for (const step of path) {
    at = Array.isArray(at) ? at[Number(step)] : isObject(at) ? at[step] : undefined;
    if (at === undefined) return false;
  }
  return true;
}

function textOf(value: Json | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}
