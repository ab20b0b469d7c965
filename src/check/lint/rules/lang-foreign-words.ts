import { problem } from "../../../messages/problem.ts";
import type { Catalogue } from "../../../model/catalogue.ts";
import type { Localized, TextPart } from "../../../model/diagnostic.ts";
import type { Language } from "../../../model/language.ts";
import { languageMismatches, isAbout, readingsOf } from "../language-id/mismatches.ts";
import { identifierOf } from "../language-id/identifier-of.ts";
import { leastWords } from "../language-id/verdicts.ts";
import type { LocalizedText } from "../localized-text.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { placeOf } from "../rule.ts";
import { foreignPart } from "../words/foreign-part.ts";
import { part } from "../words/word-part.ts";
import type { Tongues } from "../words/tongues.ts";
import { own, tonguesOf } from "../words/tongues.ts";
import type { WordList } from "../words/word-list.ts";
import { wordsOf } from "../words/words-of.ts";

const code = "lang/foreign-words";
/** A shorter sentence has too few frequent words to be judged. */
const standard = 6;

/**
 * A sentence is in the language of its text: it does not have many frequent words of another language and few of its
 * own. Quotations, emphasised words and links may be titles; a text that is in another language as a whole is another rule's.
 */
export const rule: Rule = {
  codes: [code],
  options: { [code]: { words: standard } },
  create() {
    const tongues = new Map<Language, Tongues>();
    const tonguesIn = (language: Language, { languages }: Catalogue): Tongues => {
      const known = tongues.get(language) ?? tonguesOf(language, languages);
      tongues.set(language, known);
      return known;
    };
    return {
      words: (language, { catalogue }) => tonguesIn(language, catalogue).foreign,
      text(text, record, context) {
        if (text.format === "url") return;
        for (const language of context.catalogue.languages) {
          const found = foreignIn(text, language, tonguesIn(language, context.catalogue), context);
          if (!found) continue;
          const { within, ...values } = found;
          const place = { ...placeOf(record, text.path, [language.tag]), within };
          context.report(problem(code, place, { language: language.name, ...values }));
        }
      },
    };
  },
};

/** The sentence of a text that is in another language, with that language and its first words. */
function foreignIn(
  text: LocalizedText,
  language: Language,
  tongues: Tongues,
  context: RuleContext,
): { within: TextPart; found: Localized | string; words: string } | undefined {
  const content = text.in(language.tag);
  if (content === undefined) return undefined;
  const list = wordsOf(content, language);
  if (!isSuspect(list, tongues)) return undefined;
  const found = foreignPart(list, tongues, context.option(code, "words", standard));
  if (!found || isWhollyForeign(text, language, context)) return undefined;
  return {
    within: part(content, found.start, found.end),
    found: found.language,
    words: excerpt(content.slice(found.start, found.end)),
  };
}

/** Nearly every text has no foreign word, or just one, and is not looked at any closer. A phrase is found by its first word. */
function isSuspect(list: WordList, { table, phrases }: Tongues): boolean {
  let foreign = 0;
  for (let at = 0; at < list.count; at++) if (table.get(list.hashes[at] ?? 0) > own) foreign++;
  return foreign > 1 || phrases.find(list).length > 0;
}

/** A text that is in another language as a whole, or the same in two languages, is another rule's. */
function isWhollyForeign(text: LocalizedText, language: Language, context: RuleContext): boolean {
  const { languages } = context.catalogue;
  const identifier = identifierOf(context);
  const isCopy = languages.some(
    (other) => other !== language && text.in(other.tag) === text.in(language.tag),
  );
  const findings = languageMismatches(readingsOf(text, languages, identifier), identifier, leastWords);
  return isCopy || findings.some((found) => isAbout(found, language));
}

/** The first words, for a message. */
function excerpt(text: string): string {
  const words = text.split(/\s+/, 9);
  return words.length > 8 ? `${words.slice(0, 8).join(" ")}…` : words.join(" ");
}
