import type { Exporter } from "../../model/output.ts";
import { PlannedFile } from "../../model/output.ts";
import { namesIndex } from "./names.ts";
import { dataScript } from "./script.ts";
import { wordsIndex } from "./words.ts";

/**
 * The index of the search, per language in two tiers: `assets/search/<tag>.js` (codes and titles) and
 * `assets/search/<tag>-words.js` (all words of all texts). `assets/search.js` loads the one, then the other.
 */
export const search: Exporter = function* (catalogue) {
  for (const language of catalogue.languages) {
    const path = `assets/search/${language.tag}`;
    yield new PlannedFile(`${path}.js`, undefined, () => dataScript(namesIndex(catalogue, language)));
    yield new PlannedFile(`${path}-words.js`, undefined, () => dataScript(wordsIndex(catalogue, language)));
  }
};
