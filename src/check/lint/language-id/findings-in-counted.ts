import type { CatalogueRecord } from "../../../model/catalogue.ts";
import { everyRecord } from "../../../model/every-record.ts";
import type { LocalizedText } from "../localized-text.ts";
import type { RuleContext } from "../rule.ts";
import { isCounted, textsIn, withCounted } from "./counted-languages.ts";
import type { LanguageMismatch } from "./mismatches.ts";
import { languageMismatches, readingsOf } from "./mismatches.ts";
import { Identifier } from "./identifier.ts";
import { localizedTexts } from "./texts-of.ts";
import { fewWords } from "./verdicts.ts";

/**
 * What is found in texts of languages whose trigrams are counted in the catalogue itself. The few texts of a catalogue
 * show less of a language than the lists of words do: one text alone must be longer.
 */
export function* findingsInCounted(
  { catalogue, otherLanguages }: RuleContext,
  least: number,
): Generator<{ found: LanguageMismatch; text: LocalizedText; record: CatalogueRecord }> {
  const languages = withCounted(catalogue.languages, (language) => textsIn(catalogue, language));
  const identifier = new Identifier([...languages, ...otherLanguages()]);
  const isOfCounted = (tag: string): boolean =>
    catalogue.languages.some((language) => language.tag === tag && isCounted(language));
  for (const record of everyRecord(catalogue)) {
    for (const text of localizedTexts(record)) {
      for (const found of languageMismatches(readingsOf(text, languages, identifier), identifier, least))
        if (isSure(found, isOfCounted)) yield { found, text, record };
    }
  }
}

function isSure(found: LanguageMismatch, isOfCounted: (tag: string) => boolean): boolean {
  if (found.type === "other")
    return isOfCounted(found.own.language.tag) && found.own.evidence.words > fewWords;
  return isOfCounted(found.first.tag) || isOfCounted(found.second.tag);
}
