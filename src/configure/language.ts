import { readYaml } from "../load/read.ts";
import { problem } from "../messages/problem.ts";
import type { Problem } from "../model/diagnostic.ts";
import type { JsonObject } from "../model/json.ts";
import { isObject } from "../model/json.ts";
import type { Language } from "../model/language.ts";
import type { Sources } from "../model/sources.ts";
import type { Toolkit } from "../model/toolkit.ts";
import { compileOwn } from "../validate/validators.ts";

/** What the configuration says of a language. */
export interface LanguageEntry {
  readonly tag: string;
  readonly locale?: string;
  readonly required: boolean;
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
  foreignWords: [],
  phrases: {},
  words: {},
};

/** Reads `languages/<tag>.yaml` of each language: the catalogue's own file, else the toolkit's. A language without one is left out. */
export function readLanguages(
  entries: readonly LanguageEntry[],
  sources: Sources,
  toolkit: Toolkit,
): { languages: Language[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const validate = compileOwn(
    schema,
    { fields: [], name: { en: "language", fr: "langue", nl: "taal" } },
    toolkit,
    [],
  );
  const languages = entries.flatMap((entry): Language[] => {
    const file = `languages/${entry.tag}.yaml`;
    const source = sources.paths.includes(file) ? sources.read(file) : undefined;
    const bytes = source && "bytes" in source ? source.bytes : toolkit.languages.get(entry.tag);
    if (source && "problem" in source) problems.push(source.problem);
    if (!bytes) {
      const place = { file: "varbook.config.yaml", path: ["languages", entry.tag], at: "key" as const };
      problems.push(problem("config/language-file", place, { language: entry.tag }));
      return [];
    }
    const { value, problems: faults } = readYaml(file, bytes);
    const all = [...faults, ...(isObject(value) ? validate(value, file, []) : [])];
    problems.push(...all);
    return [
      {
        ...plain,
        name: entry.tag,
        locale: entry.tag,
        ...(all.length === 0 && (value as JsonObject)),
        ...entry,
      },
    ];
  });
  return { languages, problems };
}
