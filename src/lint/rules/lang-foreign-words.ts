import { problem } from "../../messages/problem.ts";
import type { Catalogue } from "../../model/catalogue.ts";
import type { Language } from "../../model/language.ts";
import type { LocalizedText } from "../localized-text.ts";
import type { Rule } from "../rule.ts";
import { placeOf } from "../rule.ts";
import { foreignPart } from "../words/foreign-part.ts";
import { part } from "../words/part.ts";
import type { Tongues } from "../words/tongues.ts";
import { own, tonguesOf } from "../words/tongues.ts";
import type { WordList } from "../words/word-list.ts";
import { wordsOf } from "../words/words-of.ts";

const code = "lang/foreign-words";
/** A shorter sentence has too few frequent words to be judged. */
const standard = 6;

/**
 * A sentence is in the language of its text: it does not have many frequent words of another language and few of its
 * own. Quotations, emphasised words and links may be titles; a text that is the same in two languages is another rule's.
 */
export const rule: Rule = {
  codes: [code],
  options: { [code]: { words: standard } },
  text(text, record, context) {
    if (text.format === "url") return;
    for (const language of context.catalogue.languages) {
      const content = text.in(language.tag);
      if (content === undefined) continue;
      const list = wordsOf(content, language);
      const watch = watchOf(context.catalogue, language, list);
      if (!isSuspect(list, watch) || isCopy(text, language, context.catalogue)) continue;
      const found = foreignPart(list, watch.tongues, context.option(code, "words", standard));
      if (!found) continue;
      const place = {
        ...placeOf(record, text.path, [language.tag]),
        within: part(content, found.start, found.end),
      };
      context.report(
        problem(code, place, {
          language: language.name,
          found: found.language,
          words: excerpt(content.slice(found.start, found.end)),
        }),
      );
    }
  },
};

/** The words of a language, and the bit by which its list of words says that one of another language was seen. */
interface Watch {
  readonly tongues: Tongues;
  readonly bit: number;
}

const watches = new WeakMap<Catalogue, Map<Language, Watch>>();

function watchOf(catalogue: Catalogue, language: Language, list: WordList): Watch {
  const all = watches.get(catalogue) ?? new Map<Language, Watch>();
  watches.set(catalogue, all);
  let watch = all.get(language);
  if (!watch) {
    const tongues = tonguesOf(language, catalogue.languages);
    all.set(language, (watch = { tongues, bit: list.watch(code, tongues.foreign) }));
  }
  return watch;
}

/** Nearly every text has no foreign word, or just one, and is not looked at any closer. A phrase is found by its first word. */
function isSuspect(list: WordList, { tongues, bit }: Watch): boolean {
  if ((list.seen & bit) === 0) return false;
  let foreign = 0;
  for (const at of list.watched) if (tongues.table.get(list.hashes[at] ?? 0) > own) foreign++;
  return foreign > 1 || tongues.phrases.find(list).length > 0;
}

function isCopy(text: LocalizedText, language: Language, { languages }: Catalogue): boolean {
  return languages.some((other) => other !== language && text.in(other.tag) === text.in(language.tag));
}

/** The first words, for a message. */
function excerpt(text: string): string {
  const words = text.split(/\s+/, 9);
  return words.length > 8 ? `${words.slice(0, 8).join(" ")}…` : words.join(" ");
}
