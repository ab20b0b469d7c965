import { problem } from "../../messages/problem.ts";
import { configurationFile } from "../../model/configuration-file.ts";
import type { Problem } from "../../model/diagnostic.ts";
import type { Language } from "../../model/language.ts";
import type { Toolkit } from "../../model/toolkit.ts";
import type { CatalogueFiles } from "./catalogue-files.ts";
import { fileTexts } from "./catalogue-files.ts";

/** The texts of schemas and of the configuration that a language lacks: each one in a required language, their number in another. */
export function missingTexts(
  files: CatalogueFiles,
  languages: readonly Language[],
  toolkit: Toolkit,
): Problem[] {
  const texts = fileTexts(files, toolkit);
  return languages.flatMap(({ tag, name, required }): Problem[] => {
    const missing = texts.filter((text) => text.in(tag) === undefined);
    if (required) {
      return missing.map((text) => {
        const given = languages.map((other) => text.in(other.tag)).find((own) => own !== undefined);
        const place = { file: text.record.file, path: text.path };
        return problem("i18n/label-missing", place, { field: text.field.name, language: name, text: given });
      });
    }
    if (missing.length === 0) return [];
    const place = { file: configurationFile, path: ["languages", tag], at: "key" as const };
    return [problem("i18n/label-missing-optional", place, { language: name, count: missing.length, tag })];
  });
}
