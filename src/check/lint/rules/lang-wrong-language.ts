import { comparedWith, problem } from "../../../messages/problem.ts";
import type { CatalogueRecord } from "../../../model/catalogue.ts";
import type { Language } from "../../../model/language.ts";
import { isCounted } from "../language-id/counted-languages.ts";
import { findingsInCounted } from "../language-id/findings-in-counted.ts";
import type { LanguageMismatch } from "../language-id/mismatches.ts";
import { languageMismatches, readingsOf } from "../language-id/mismatches.ts";
import { identifierOf } from "../language-id/identifier-of.ts";
import { WordFacts, numbersOfSuspect, numbersOfText, numbersOfWords } from "../language-id/word-facts.ts";
import { textNumbered } from "../language-id/texts-of.ts";
import { fewWords, leastWords } from "../language-id/verdicts.ts";
import type { LocalizedText } from "../localized-text.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { placeOf } from "../rule.ts";

const code = "lang/wrong-language";
const copied = "i18n/identical";

/**
 * Each text is in its language: the two of a pair are not exchanged, not the same one twice, and none is in a third
 * language. What one text alone says is judged last, since words that other texts use say nothing.
 */
export const rule: Rule = {
  codes: ["lang/exchanged", copied, code, "lang/wrong-language-short"],
  options: { [copied]: { words: leastWords } },
  text(text, record, context) {
    const { languages } = context.catalogue;
    const identifier = identifierOf(context);
    const readings = readingsOf(text, languages, identifier);
    const findings = languageMismatches(readings, identifier, leastOf(context));
    for (const found of findings) {
      if (found.type !== "other") reportPair(found, text, record, context);
      else context.keep(code, numbersOfSuspect(found, text, identifier));
    }
    if (findings.length === 0)
      for (const own of readings) if (!own.isPlain) context.keep(code, numbersOfWords(own));
    if (languages.some(isCounted)) context.keep(code, numbersOfText(text, languages));
  },
  catalogue(context) {
    const facts = new WordFacts(context.kept(code));
    const { languages } = identifierOf(context);
    for (const { record, suspect, words } of facts.wrong()) {
      const text = textNumbered(suspect.text, record);
      const own = languages[suspect.own];
      const language = languages[suspect.another];
      if (text && own && language) reportOne({ own, language, words }, text, record, context);
    }
    if (!context.catalogue.languages.some(isCounted)) return;
    for (const { found, text, record } of findingsInCounted(context, leastOf(context))) {
      if (found.type !== "other") reportPair(found, text, record, context);
      else {
        const { own, language } = found;
        reportOne({ own: own.language, language, words: own.evidence.words }, text, record, context);
      }
    }
  },
};

function leastOf({ option }: RuleContext): number {
  return option(copied, "words", leastWords);
}

function reportPair(
  { type, first, second }: Exclude<LanguageMismatch, { readonly type: "other" }>,
  text: LocalizedText,
  record: CatalogueRecord,
  { report }: RuleContext,
): void {
  const names = { field: text.field.name, first: first.name, second: second.name };
  const place = placeOf(record, text.path, [second.tag]);
  const found = problem(type === "copied" ? copied : "lang/exchanged", place, names);
  report(comparedWith(found, placeOf(record, text.path, [first.tag])));
}

/** Of a few words nobody can be sure. */
function reportOne(
  { own, language, words }: { own: Language; language: Language; words: number },
  text: LocalizedText,
  record: CatalogueRecord,
  { report }: RuleContext,
): void {
  const place = placeOf(record, text.path, [own.tag]);
  const values = { field: text.field.name, language: own.name, found: language.name };
  report(problem(words > fewWords ? code : "lang/wrong-language-short", place, values));
}
