import { problem } from "../../../messages/problem.ts";
import type { CatalogueRecord } from "../../../model/catalogue.ts";
import type { Language } from "../../../model/language.ts";
import type { LocalizedText } from "../localized-text.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { placeOf } from "../rule.ts";
import type { Term } from "../words/glossary.ts";
import { firstWordsOfTerms, termsIn } from "../words/glossary.ts";
import type { Occurrence } from "../words/phrase-lexicon.ts";
import { part } from "../words/word-part.ts";

/** So many are shown of one text; the others show when these are mended. */
const most = 20;

/**
 * No text uses a form that the glossary forbids, nor the abbreviation of another language. A term's own entry may name
 * them; tokens such as `AIM/IMA`, codes and addresses do not count.
 */
export const rule: Rule = {
  codes: ["term/forbidden", "term/wrong-language-abbreviation"],
  words: (language, { catalogue }) => firstWordsOfTerms((sense) => sense !== "allowed", language, catalogue),
  text(text, record, context) {
    for (const language of context.catalogue.languages) {
      const wrong = termsIn(text, language, context.catalogue).filter(
        ({ meaning, isInToken }) => meaning.sense !== "allowed" && meaning.record !== record && !isInToken,
      );
      for (const use of wrong.slice(0, most)) report(use, text, language, record, context);
    }
  },
};

function report(
  { start, end, meaning: { sense, preferred } }: Occurrence<Term>,
  text: LocalizedText,
  { tag, name }: Language,
  record: CatalogueRecord,
  context: RuleContext,
): void {
  const within = part(text.in(tag) ?? "", start, end);
  const place = { ...placeOf(record, text.path, [tag]), within };
  const words = { found: within.text, preferred };
  const fault =
    sense === "banned"
      ? problem("term/forbidden", place, words)
      : problem("term/wrong-language-abbreviation", place, { ...words, language: name });
  context.report({ ...fault, ...(areAlike(within.text, preferred) && { fix: preferred }) });
}

/**
 * May one stand for the other without a change around it? Only abbreviations: other words have a gender and a number.
 * The article before an abbreviation may depend on its first sound.
 */
function areAlike(typed: string, preferred: string): boolean {
  const isShort = [typed, preferred].every((word) => word === word.toUpperCase());
  return isShort && /^[AEIOUYH]/.test(typed) === /^[AEIOUYH]/.test(preferred);
}
