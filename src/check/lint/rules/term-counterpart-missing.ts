import { comparedWith, problem } from "../../../messages/problem.ts";
import type { CatalogueRecord } from "../../../model/catalogue.ts";
import type { Language } from "../../../model/language.ts";
import { comparePairs } from "../compare-languages.ts";
import type { LocalizedText } from "../localized-text.ts";
import type { Rule } from "../rule.ts";
import { placeOf } from "../rule.ts";
import type { Term } from "../words/glossary.ts";
import { firstWordsOfTerms, formsOf, termsIn } from "../words/glossary.ts";
import type { Occurrence } from "../words/phrase-lexicon.ts";

/**
 * A term of the glossary that one language of a text uses is used by the other one too, in full or abbreviated. It is
 * looked for in just the forms that the glossary gives, so that no word is taken for a term by its ending; its
 * counterpart may have any ending, and a form that must not be used is another rule's matter.
 */
export const rule: Rule = {
  codes: ["term/counterpart-missing"],
  words: (language, { catalogue }) => firstWordsOfTerms((sense) => sense === "allowed", language, catalogue),
  text(text, record, context) {
    comparePairs(text, context, (first, second) => {
      if (text.in(first.tag) === text.in(second.tag)) return;
      const [one, other] = [
        termsIn(text, first, context.catalogue),
        termsIn(text, second, context.catalogue),
      ];
      if (one.length === 0 && other.length === 0) return;
      compare(one, first, other, second);
      compare(other, second, one, first);
    });

    function compare(
      said: readonly Occurrence<Term>[],
      language: Language,
      there: readonly Occurrence<Term>[],
      other: Language,
    ): void {
      const done = new Set(there.map((fault) => fault.meaning.record));
      for (const { meaning, isExact, isInToken, text: form } of said) {
        const { record: term, sense } = meaning;
        if (sense !== "allowed" || !isExact || isInToken || term === record || done.has(term)) continue;
        done.add(term);
        const counterparts = formsOf(term, other.tag);
        if (counterparts.length === 0 || links(text, other, term)) continue;
        const words = {
          form,
          language: language.name,
          other: other.name,
          counterpart: counterparts.slice(0, 2),
        };
        const fault = problem("term/counterpart-missing", placeOf(record, text.path, [other.tag]), words);
        context.report(comparedWith(fault, placeOf(record, text.path, [language.tag])));
      }
    }
  },
};

/** A link to the term says it, whatever its words are. */
function links(text: LocalizedText, { tag }: Language, { kind, id }: CatalogueRecord): boolean {
  return text.format === "markdown" && (text.in(tag) ?? "").includes(`(${kind.name}:${id})`);
}
