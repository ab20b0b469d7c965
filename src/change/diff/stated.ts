import { perLanguage } from "../../check/lint/text-flaws.ts";
import { surplusOfEach } from "../../check/lint/compare-languages.ts";
import type { MarkdownLink } from "../../markdown/facts.ts";
import type { Language } from "../../model/language.ts";
import type { TextToken } from "./text-tokens.ts";

/** The words of a language that say how much, for whom or whether at all. */
const stating = perLanguage(({ writing, numberWords, dates }): ReadonlySet<string> => {
  const { negations = [], qualifiers = [], functionWords = [] } = writing;
  const { numerals = {}, scales = {}, ordinals = {}, fractions = {} } = numberWords ?? {};
  const numbers = [numerals, scales, ordinals, fractions].flatMap(Object.keys);
  // What is an article too (`un`, `een`) says no number by itself.
  const significant = numbers.filter((word) => word.length > 1 && !functionWords.includes(word));
  return new Set(
    [...negations, ...qualifiers, ...significant, ...dates.months].map((word) => word.toLowerCase()),
  );
});

const units = perLanguage(
  ({ writing: { units: words = [] } }) => new Set(words.map((word) => word.toLowerCase())),
);

/** Do two texts state other numbers, units or codes, or deny or limit other things? Their order counts too. */
export function statesOtherwise(
  before: readonly TextToken[],
  after: readonly TextToken[],
  language: Language,
): boolean {
  const [old, now] = [statedIn(before, language), statedIn(after, language)];
  return old.length !== now.length || old.some((found, index) => found !== now[index]);
}

/** Do two texts lead elsewhere? */
export function leadsElsewhere(before: readonly MarkdownLink[], after: readonly MarkdownLink[]): boolean {
  const [old, now] = [before, after].map((links) => links.map(({ url }) => url).toSorted());
  return surplusOfEach(old ?? [], now ?? []) !== undefined;
}

/** A word that states something, in any text. */
export function isStating(word: string, language: Language): boolean {
  return stating(language).has(word.toLowerCase());
}

function statedIn(tokens: readonly TextToken[], language: Language): string[] {
  const isFormula = tokens.some(({ text }) => /^[/*+=×÷]$/.test(text));
  return tokens.flatMap(({ text, type }, index) => {
    if (type === "bracket") return isFormula ? [text] : [];
    if (type !== "word") return [text];
    const word = text.toLowerCase();
    if (isStating(word, language)) return [word];
    if (tokens[index - 1]?.type !== "figure") return [];
    // `5 à 10` and `5 et 10`, `5 ans` and `5 mois`.
    return tokens[index + 1]?.type === "figure" ? [word] : units(language).has(word) ? [word] : [];
  });
}
