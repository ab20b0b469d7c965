import type { CatalogueRecord } from "../../model/catalogue.ts";
import type { LocalizedText } from "./localized-text.ts";
import type { Rule, RuleContext } from "./rule.ts";
import { wordsOf } from "./words/words-of.ts";

type TextRule = Rule & Required<Pick<Rule, "text">>;

/**
 * Calls each rule for a text that may hold something for it. Nearly all texts hold nothing that most rules look for, so
 * that one look at a text spares most of the calls.
 */
export function textAsker(
  rules: readonly TextRule[],
  context: RuleContext,
): (text: LocalizedText, record: CatalogueRecord) => void {
  const { languages } = context.catalogue;
  const needs = Int32Array.from(rules, (rule) => rule.needs ?? (rule.words ? 0 : ~0));
  const bits = bitsOfWords(rules, context);
  return (text, record) => {
    let signs = 0;
    let seen = 0;
    for (const language of languages) {
      signs |= text.signs(language);
      const typed = text.in(language.tag);
      if (typed !== undefined) seen |= wordsOf(typed, language).seen;
    }
    for (let index = 0; index < rules.length; index++) {
      const need = needs[index] ?? 0;
      if (need === ~0 || (need & signs) !== 0 || ((bits[index] ?? 0) & seen) !== 0)
        rules[index]?.text(text, record, context);
    }
  };
}

/** The bit of each rule that looks for words, for which the lists of words are told to watch. */
function bitsOfWords(rules: readonly TextRule[], context: RuleContext): Int32Array {
  const bits = new Int32Array(rules.length);
  let next = 1;
  for (const [index, { words }] of rules.entries()) {
    if (!words) continue;
    bits[index] = next;
    for (const language of context.catalogue.languages)
      wordsOf("", language).watch(next, words(language, context));
    next <<= 1;
  }
  return bits;
}
