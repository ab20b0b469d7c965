import type { LanguageEvidence } from "./identifier.ts";
import { best, lead } from "./identifier.ts";

/*
 * From which lead on a text counts as being in a language: measured on pairs that the trigrams know nothing of, see
 * test/lint/wrong-language.test.ts.
 */
const ofExchange = 2;
/** How much one of two exchanged texts may seem to be in its place. */
const ofDoubt = 2.5;
const ofCopy = 2;
export const ofAnother = 4;
/** Up to so many words a text may be a name or a term of another language. */
export const fewWords = 5;
/** Fewer words show no language by themselves. */
export const leastWords = 3;

/** Does each of two texts stand in the other's place? By far the surest: what one of them lacks the other may show. */
export function areExchanged(
  first: LanguageEvidence,
  second: LanguageEvidence,
  one: number,
  other: number,
): boolean {
  if (isMixed(first, one, other) || isMixed(second, other, one)) return false;
  const [ofFirst, ofSecond] = [lead(first, other, one), lead(second, one, other)];
  if (Math.min(ofFirst, ofSecond) < -ofDoubt) return false;
  const weight = Math.max(1, first.weight + second.weight);
  const both = ofFirst * Math.sqrt(first.weight) + ofSecond * Math.sqrt(second.weight);
  return both / Math.sqrt(weight) > ofExchange;
}

/**
 * Is a text that stands in two languages one of them only? Names, and short terms of a third language, are the same in both.
 * @param least How many words it has at least.
 */
export function isCopied(text: LanguageEvidence, one: number, other: number, least: number): boolean {
  if (text.words + text.abbreviations < least || text.isName) return false;
  const closest = lead(text, one, other) > 0 ? one : other;
  const third = best(text.fits, closest);
  if (third !== one && third !== other && lead(text, third, closest) > 0) return text.words > fewWords;
  return Math.abs(lead(text, one, other)) > ofCopy;
}

/** The language in which a text most probably is, when it is not the one in which it should be. */
export function anotherLanguage(text: LanguageEvidence, own: number): number | undefined {
  if (text.words < leastWords || text.isName) return undefined;
  const language = best(text.fits, own);
  return lead(text, language, own) > ofAnother && !isMixed(text, own, language) ? language : undefined;
}

/** With small words of its own it is a text that names something in another language, or has a sentence in one. */
function isMixed({ smallWords }: LanguageEvidence, own: number, another: number): boolean {
  const [owns = 0, others = 0] = [smallWords[own], smallWords[another]];
  return owns > 1 && others <= 2 * owns;
}
