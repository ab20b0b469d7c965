import { problem } from "../../../messages/problem.ts";
import type { Catalogue, CatalogueRecord } from "../../../model/catalogue.ts";
import type { Path, Place } from "../../../model/diagnostic.ts";
import type { Language } from "../../../model/language.ts";
import { isUnconfirmed } from "../is-unconfirmed.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { placeOf } from "../rule.ts";
import { Lexicon } from "../words/lexicon.ts";
import { part } from "../words/part.ts";
import { wordsOf } from "../words/words-of.ts";

const code = "term/near-synonyms";

/** One side of a pair, found in a record. */
interface Side {
  readonly pair: string;
  readonly side: number;
  readonly words: string;
  readonly place: Place;
}

interface Search {
  readonly lexicons: ReadonlyMap<Language, Lexicon<{ readonly pair: string; readonly side: number }>>;
  /** What was found, by record: only records that use one of the words. */
  readonly found: Map<CatalogueRecord, Side[]>;
}

const searches = new WeakMap<Catalogue, Search>();

/** A record does not use both words of a pair that readers may take for one another, unless it marks one as unconfirmed. */
export const rule: Rule = {
  codes: [code],
  options: { [code]: { pairs: [] } },
  words: (language, context) =>
    searchOf(context)
      .lexicons.get(language)
      ?.firstWords(() => true) ?? [],
  text(text, record, context) {
    const { lexicons, found } = searchOf(context);
    for (const [language, lexicon] of lexicons) {
      const own = text.in(language.tag);
      const occurrences = own === undefined ? [] : lexicon.find(wordsOf(own, language));
      if (own === undefined || occurrences.length === 0 || isUnconfirmed(record, text.path, language.tag))
        continue;
      for (const { meaning, start, end } of occurrences) {
        const sides = found.get(record) ?? [];
        found.set(record, sides);
        const isKnown = sides.some(
          (other) =>
            other.pair === meaning.pair &&
            other.side === meaning.side &&
            languageOf(other.place) === language.tag,
        );
        if (isKnown) continue;
        const place = { ...placeOf(record, [...text.path], [language.tag]), within: part(own, start, end) };
        sides.push({ ...meaning, words: own.slice(start, end), place });
      }
    }
  },
  end(record, context) {
    const { found } = searchOf(context);
    const sides = found.get(record) ?? [];
    found.delete(record);
    for (const [index, { pair, side, words, place }] of sides.entries()) {
      const before = sides
        .slice(0, index)
        .filter((other) => other.pair === pair && languageOf(other.place) === languageOf(place));
      const [first] = before;
      const isFirst = first && before.every((other) => other.side !== side);
      if (isFirst)
        context.report({ ...problem(code, place, { words, other: first.words }), related: [first.place] });
    }
  },
};

function searchOf({ catalogue, option }: RuleContext): Search {
  let search = searches.get(catalogue);
  if (!search) {
    const expressions = option<readonly string[]>(code, "pairs", []).flatMap((pair) =>
      pair.split("|").map((words, side) => ({ text: words.trim(), meaning: { pair, side } })),
    );
    const languages = expressions.length === 0 ? [] : catalogue.languages;
    search = {
      lexicons: new Map(
        languages.map((language) => [language, new Lexicon(expressions, language.inflections)]),
      ),
      found: new Map(),
    };
    searches.set(catalogue, search);
  }
  return search;
}

function languageOf({ path = [] }: { path?: Path }): string {
  return String(path.at(-1));
}
