import { problem } from "../../../messages/problem.ts";
import type { CatalogueRecord } from "../../../model/catalogue.ts";
import { isObject } from "../../../model/json.ts";
import type { Language } from "../../../model/language.ts";
import { isUnconfirmed } from "../is-unconfirmed.ts";
import type { Rule } from "../rule.ts";
import { placeOf } from "../rule.ts";
import { part } from "../words/word-part.ts";
import { firstWordsOf, phrasesIn } from "../words/phrases.ts";
import { sentences } from "../words/sentences.ts";
import { wordsOf } from "../words/words-of.ts";

/** The year may follow “from” after a word or two: from the year 2019. */
const reach = 3;

/**
 * The first year that a text gives for the figures is the one that the record's property holds. Only sentences that speak
 * of what is available are meant: many other things begin in a year.
 */
export const rule: Rule = {
  codes: ["coverage/remark-vs-available"],
  words: (language) => firstWordsOf("available", language),
  text(text, record, { catalogue, report }) {
    if (text.format === "url") return;
    for (const language of catalogue.languages) {
      const typed = text.in(language.tag);
      const said = typed === undefined ? undefined : saidYear(typed, language);
      if (typed === undefined || !said || isUnconfirmed(record, text.path, language.tag)) continue;
      const first = firstYear(record);
      if (first === undefined || said.year === first) continue;
      const place = {
        ...placeOf(record, text.path, [language.tag]),
        within: part(typed, said.start, said.end),
      };
      report(
        problem("coverage/remark-vs-available", place, { said: String(said.year), first: String(first) }),
      );
    }
  },
};

/** The year at which the record's availability starts: the start, shown as a year, of one of its groups. */
function firstYear({ kind, data }: CatalogueRecord): number | undefined {
  for (const { name, shape } of kind.fields) {
    const value = data[name];
    if (shape.type !== "object" || !isObject(value)) continue;
    const start = shape.fields.find(
      ({ role, shape: fieldShape }) =>
        role === "start" && fieldShape.type === "scalar" && fieldShape.display === "year",
    );
    const year = start && value[start.name];
    if (typeof year === "number") return year;
  }
  return undefined;
}

function saidYear(
  text: string,
  language: Language,
): { year: number; start: number; end: number } | undefined {
  const phrases = phrasesIn(text, language);
  if (phrases.length < 2) return undefined;
  const available = phrases.filter(({ meaning }) => meaning === "available");
  const since = phrases.filter(({ meaning }) => meaning === "since");
  if (available.length === 0 || since.length === 0) return undefined;
  const list = wordsOf(text, language);
  for (const sentence of sentences(list)) {
    const has = ({ word }: { word: number }): boolean => sentence.includes(word);
    const from = since.find(has);
    if (!from || !available.some(has)) continue;
    for (const word of sentence.filter((at) => (list.starts[at] ?? 0) >= from.end).slice(0, reach)) {
      const year = /^(?:19|20)[0-9]{2}$/.test(list.word(word)) ? Number(list.word(word)) : undefined;
      if (year !== undefined) return { year, start: list.starts[word] ?? 0, end: list.ends[word] ?? 0 };
    }
  }
  return undefined;
}
