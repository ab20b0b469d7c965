import { problem } from "../../../messages/problem.ts";
import type { CatalogueRecord } from "../../../model/catalogue.ts";
import type { Path, Place, Problem } from "../../../model/diagnostic.ts";
import type { Language } from "../../../model/language.ts";
import { isUnconfirmed } from "../is-unconfirmed.ts";
import type { LocalizedText } from "../localized-text.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { placeOf } from "../rule.ts";
import { PhraseLexicon } from "../words/phrase-lexicon.ts";
import { part } from "../words/word-part.ts";
import { wordsOf } from "../words/words-of.ts";

const code = "term/near-synonyms";

/** One side of a pair, found in a record. */
interface Side {
  readonly pair: string;
  readonly side: number;
  readonly words: string;
  readonly place: Place;
}

/** A record does not use both words of a pair that readers may take for one another, unless it marks one as unconfirmed. */
export const rule: Rule = {
  codes: [code],
  options: { [code]: { pairs: [] } },
  create() {
    let lexicons: Lexicons | undefined;
    /** What was found in the record that is being looked at. */
    let sides: Side[] = [];
    return {
      words: (language, context) =>
        (lexicons ??= lexiconsOf(context)).get(language)?.firstWords(() => true) ?? [],
      text(text, record, context) {
        lexicons ??= lexiconsOf(context);
        for (const [language, lexicon] of lexicons)
          for (const side of sidesIn(text, record, language, lexicon))
            if (!sides.some((other) => isSame(other, side))) sides.push(side);
      },
      end(_record, context) {
        for (const found of both(sides)) context.report(found);
        sides = [];
      },
    };
  },
};

type Lexicons = ReadonlyMap<Language, PhraseLexicon<Pick<Side, "pair" | "side">>>;

function lexiconsOf({ catalogue, option }: RuleContext): Lexicons {
  const expressions = option<readonly string[]>(code, "pairs", []).flatMap((pair) =>
    pair.split("|").map((words, side) => ({ text: words.trim(), meaning: { pair, side } })),
  );
  const languages = expressions.length === 0 ? [] : catalogue.languages;
  return new Map(
    languages.map((language) => [language, new PhraseLexicon(expressions, language.inflections)]),
  );
}

function sidesIn(
  text: LocalizedText,
  record: CatalogueRecord,
  language: Language,
  lexicon: PhraseLexicon<Pick<Side, "pair" | "side">>,
): Side[] {
  const content = text.in(language.tag);
  const occurrences = content === undefined ? [] : lexicon.find(wordsOf(content, language));
  if (content === undefined || occurrences.length === 0 || isUnconfirmed(record, text.path, language.tag))
    return [];
  return occurrences.map(({ meaning, start, end }) => {
    const within = part(content, start, end);
    const place = { ...placeOf(record, [...text.path], [language.tag]), within };
    return { ...meaning, words: content.slice(start, end), place };
  });
}

function isSame(one: Side, other: Side): boolean {
  return (
    one.pair === other.pair && one.side === other.side && languageOf(one.place) === languageOf(other.place)
  );
}

/** Where the second word of a pair stands for the first time. */
function both(sides: readonly Side[]): Problem[] {
  return sides.flatMap(({ pair, side, words, place }, index) => {
    const before = sides
      .slice(0, index)
      .filter((other) => other.pair === pair && languageOf(other.place) === languageOf(place));
    const [first] = before;
    const isFirst = first && before.every((other) => other.side !== side);
    if (!isFirst) return [];
    return { ...problem(code, place, { words, other: first.words }), related: [first.place] };
  });
}

function languageOf({ path = [] }: { path?: Path }): string {
  return String(path.at(-1));
}
