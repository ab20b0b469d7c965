import { wordSimilarity } from "../../check/lint/words/word-similarity.ts";
import { noKey, printOf } from "../../check/lint/words/paragraph-fingerprints.ts";
import { wordsOf } from "../../check/lint/words/words-of.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { Language } from "../../model/language.ts";
import { wordingOf } from "../../check/translations/normal-form.ts";
import type { Pair } from "../../check/translations/translation-pairs.ts";

/** How the catalogue translates the same words, or nearly the same, elsewhere. */
export interface TranslationSuggestion {
  /** The other text's name. */
  readonly from: string;
  readonly source: string;
  readonly target: string;
  /** The share of words that the two sources have in common: 1 when they are the same. */
  readonly share: number;
}

const leastShare = 0.8;

/** More texts with one key are variants of a pattern: the others are not looked at, so that the work stays linear. */
const mostWithKey = 8;

/** What was translated before. */
export class Memory {
  readonly #languages: ReadonlyMap<string, Language>;
  /** By languages and wording of the source, and by languages and each key of it. */
  readonly #same = new Map<string, Pair>();
  readonly #like = new Map<string, Pair[]>();

  /** @param pairs Those of the catalogue; the ones that are out of date are left out. */
  constructor(pairs: Iterable<Pair>, { languages }: Pick<Catalogue, "languages">) {
    this.#languages = new Map(languages.map((language) => [language.tag, language]));
    for (const pair of pairs) {
      const source = pair.text.in(pair.source);
      if (source === undefined || (pair.state !== "current" && pair.state !== "unmarked")) continue;
      const name = sameName(pair, source);
      // The first one speaks for all that are the same.
      if (this.#same.has(name)) continue;
      this.#same.set(name, pair);
      for (const key of this.#keys(pair, source)) {
        const known = this.#like.get(key);
        if (!known) this.#like.set(key, [pair]);
        else if (known.length < mostWithKey) known.push(pair);
      }
    }
  }

  /** The best suggestion for a pair, from another text than its own. */
  for(pair: Pair): TranslationSuggestion | undefined {
    const source = pair.text.in(pair.source);
    if (source === undefined) return undefined;
    const same = this.#same.get(sameName(pair, source));
    if (same && !isSelf(same, pair)) return suggestion(same, 1);
    const candidates = new Set(this.#keys(pair, source).flatMap((key) => this.#like.get(key) ?? []));
    let best: TranslationSuggestion | undefined;
    const hashes = this.#hashes(source, pair.source);
    for (const other of candidates) {
      const share = wordSimilarity(hashes, this.#hashes(other.text.in(other.source) ?? "", other.source));

      if (!isSelf(other, pair) && share >= leastShare && share > (best?.share ?? 0))
        best = suggestion(other, share);
    }
    return best;
  }

  #keys(pair: Pair, source: string): string[] {
    const language = this.#languages.get(pair.source);
    if (!language) return [];
    const list = wordsOf(source, language);
    return printOf(list, 0, list.count)
      .slice(2)
      .filter((key) => key !== noKey)
      .map((key) => `${pair.source} ${pair.target} ${key}`);
  }

  #hashes(text: string, tag: string): Int32Array {
    const language = this.#languages.get(tag);
    if (!language) return new Int32Array();
    const list = wordsOf(text, language);
    return list.hashes.slice(0, list.count);
  }
}

function sameName({ source, target }: Pair, text: string): string {
  return `${source} ${target} ${wordingOf(text)}`;
}

function suggestion({ name, text, source, target }: Pair, share: number): TranslationSuggestion {
  return { from: name, source: text.in(source) ?? "", target: text.in(target) ?? "", share };
}

function isSelf(one: Pair, other: Pair): boolean {
  return one.name === other.name && one.text.record.kind === other.text.record.kind;
}
