import type { Exporter } from "../../model/output.ts";
import { namesIndex } from "./names.ts";
import { dataScript } from "./script.ts";
import { wordsIndex } from "./words.ts";

/**
 * The index of the search, per language in two tiers: `assets/search/<tag>.js` (codes and titles) and
 * `assets/search/<tag>-words.js` (all words of all texts). `assets/search.js` loads the one, then the other.
 */
export const search: Exporter = function* (catalogue) {
  for (const language of catalogue.languages) {
    yield { path: `assets/search/${language.tag}.js`, content: dataScript(namesIndex(catalogue, language)) };
    yield {
      path: `assets/search/${language.tag}-words.js`,
      content: dataScript(wordsIndex(catalogue, language)),
    };
  }
};
