import { difference } from "../lint/compare-languages.ts";
import { alternatives, perLanguage } from "../lint/text-marks.ts";
import { digitRuns, tokens } from "../lint/tokens.ts";
import { markdownFacts } from "../markdown/facts.ts";
import type { Language } from "../model/language.ts";

const negation = perLanguage(
  ({ writing: { negations } }) =>
    new RegExp(`(?<![\\p{L}\\p{N}])${alternatives(negations)}(?![\\p{L}\\p{N}])`, "giu"),
);

/**
 * Do two texts state different numbers or codes, deny different things or lead elsewhere? A machine sees no more of a
 * change of meaning than this; what it does not see is called wording.
 */
export function saysOtherwise(before: string, after: string, language: Language): boolean {
  const [old, now] = [factsOf(before, language), factsOf(after, language)];
  return old.some((found, index) => difference(found.toSorted(), (now[index] ?? []).toSorted()));
}

function factsOf(text: string, language: Language): readonly (readonly string[])[] {
  const { plain, links } = markdownFacts(text);
  const { codes, rest } = tokens(plain);
  const negations = plain.toLowerCase().match(negation(language)) ?? [];
  return [links.map(({ url }) => url), codes, digitRuns(rest), negations];
}
