import { problem } from "../../../messages/problem.ts";
import type { Language } from "../../../model/language.ts";
import { partOf } from "../text-part.ts";
import type { Rule } from "../rule.ts";
import { placeOf } from "../rule.ts";
import { perLanguage } from "../text-flaws.ts";
import type { WordList } from "../words/word-list.ts";
import { wordHash } from "../words/word-list.ts";
import { wordsOf } from "../words/words-of.ts";

/** At most so many words are repeated by a slip of the hand: `que la que la`. */
const longest = 3;

/** No word, nor a few words, stand twice in a row. */
export const rule: Rule = {
  codes: ["text/doubled-word"],
  text(text, record, { catalogue, report }) {
    if (text.format === "url") return;
    for (const language of catalogue.languages) {
      const typed = text.in(language.tag);
      if (typed === undefined) continue;
      const list = wordsOf(typed, language);
      const doubled = doubledIn(list, language);
      if (!doubled) continue;
      const part = partOf(typed, doubled.start, doubled.end);
      const place = { ...placeOf(record, text.path, [language.tag]), ...(part && { within: part }) };
      report(
        problem("text/doubled-word", place, {
          found: typed.slice(doubled.start, doubled.end).replace(/\s+/g, " "),
        }),
      );
    }
  },
};

const mayBeDoubled = perLanguage(({ writing }: Language) => new Set((writing.doubled ?? []).map(wordHash)));

/** The first words that stand twice. Nearly no two words that follow one another have the same hash. */
function doubledIn(list: WordList, language: Language): { start: number; end: number } | undefined {
  const { hashes, starts, ends } = list;
  for (let at = 1; at < list.count; at++) {
    for (let length = 1; length <= longest && length <= at; length++) {
      if (hashes[at] !== hashes[at - length]) continue;
      const from = at - 2 * length + 1;
      if (from >= 0 && isDoubled(list, from, length, language))
        return { start: starts[from] ?? 0, end: ends[at] ?? 0 };
    }
  }
  return undefined;
}

function isDoubled(list: WordList, from: number, length: number, language: Language): boolean {
  let capitals = 0;
  for (let at = from; at < from + length; at++) {
    const [word, again] = [list.word(at), list.word(at + length)];
    if (word.toLowerCase() !== again.toLowerCase() || !/^[\p{L}\p{M}]+$/u.test(word)) return false;
    if (/^\p{Lu}/u.test(again)) capitals++;
  }
  for (let at = from + 1; at < from + 2 * length; at++) if (!isSpace(list.gapBefore(at))) return false;
  // `Walla Walla` is a name; a single letter is a mark.
  if (capitals === length || (length === 1 && list.word(from).length === 1)) return false;
  return length > 1 || !mayBeDoubled(language).has(list.hashes[from] ?? 0);
}

/** A new paragraph, or any sign, parts the two. */
function isSpace(gap: string): boolean {
  return /^[ \u00a0\u202f\n]+$/.test(gap) && !/\n\s*\n/.test(gap);
}
