import type { Catalogue } from "../../model/catalogue.ts";
import type { Language } from "../../model/language.ts";
import type { Exporter, OutputFile, WordMemory } from "../../model/output.ts";
import { PlannedFile } from "../../model/output.ts";
import { searchIndex } from "../../present/address.ts";
import { foundKinds } from "../../present/found-records.ts";
import { facetsOf } from "./facets.ts";
import { namesIndex } from "./names.ts";
import { dataScript } from "../../model/data-script.ts";
import { wordsIndex } from "./word-index.ts";

/**
 * The index of the search, per language in three tiers, which the page of the search loads one after the other:
 * `assets/search/<tag>.js` (codes, titles and facets), `<tag>-words.js` (all other words of the texts) and, for those words
 * that a query asks for, `<tag>-words-<n>.js` (the records that have them).
 */
export const searchExporter: Exporter = function* (catalogue, { versions }) {
  for (const language of catalogue.languages) yield* indexOf(catalogue, language, versions?.words);
};

function* indexOf(
  catalogue: Catalogue,
  language: Language,
  memory: WordMemory | undefined,
): Iterable<OutputFile> {
  const kinds = foundKinds(catalogue);
  const records = kinds.flatMap(({ found }) => found);
  const facets = facetsOf(catalogue, records);
  const path = searchIndex(language);
  yield new PlannedFile(`${path}.js`, undefined, () =>
    dataScript(namesIndex(catalogue, language, kinds, facets)),
  );
  const { words, parts } = wordsIndex(catalogue, language, records, facets, memory);
  yield { path: `${path}-words.js`, content: dataScript(words) };
  for (const [number, part] of parts.entries())
    yield { path: `${path}-words-${number}.js`, content: dataScript(part) };
}
