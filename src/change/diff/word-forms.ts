import { distance } from "fastest-levenshtein";
import { foldedEndings, stemmer } from "../../model/stem.ts";
import { perLanguage } from "../../check/lint/text-flaws.ts";
import { fold } from "../../model/fold.ts";
import type { Language } from "../../model/language.ts";
import { isStating } from "./stated.ts";
import type { Usage } from "./vocabulary.ts";
import { isKnown, isKnownForm } from "./vocabulary.ts";

const stemOf = perLanguage(({ endings }) => stemmer(foldedEndings(endings)));
const stopWords = perLanguage((language) => new Set(language.stopWords));

/** Shorter words are too much like others for one letter to show anything, and so are shorter stems. */
const shortest = 4;

/**
 * How a word stands to the one that it replaced, both in lower case. same: an accent or a letter was corrected. form: one
 * is another form of the other. letter: one letter differs, which may make another word of it. words: another word.
 */
export type WordChange = "same" | "form" | "letter" | "words";

/** Compares two words; without knowing which are in use, no letter is taken for a correction. */
export function compareWords(
  before: string,
  after: string,
  language: Language,
  usage?: () => Usage,
): WordChange {
  if (before === after) return "same";
  const isSmall = [before, after].some((word) => stopWords(language).has(word) || isStating(word, language));
  if (fold(before) === fold(after))
    return isSmall || (usage && areBothKnown(before, after, language, usage())) ? "words" : "same";
  if (isForm(before, after, language)) return "form";
  if (isSmall || !isOneLetter(fold(before), fold(after))) return "words";
  return usage && isCorrection(before, after, language, usage()) ? "same" : "letter";
}

/** Nobody uses the one any more, in whatever form, and the other was in use. */
function isCorrection(before: string, after: string, language: Language, usage: Usage): boolean {
  const [stem, other] = [before, after].map((word) => stemOf(language)(fold(word)));
  // A letter that the stem does not show makes no other form known.
  const isUsed = stem === other ? isKnown : isKnownForm;
  return !isUsed(before, language, usage.after) && isKnownForm(after, language, usage.before);
}

/** Two words that differ in an accent alone may both be words. */
function areBothKnown(before: string, after: string, language: Language, usage: Usage): boolean {
  return isKnown(before, language, usage.after) && isKnown(after, language, usage.before);
}

/** Have two words the same stem, so that only the ending is another one? */
function isForm(before: string, after: string, language: Language): boolean {
  const [one, other] = [fold(before), fold(after)];
  // Forms differ at the end; what differs before it is a letter.
  if (one.slice(-2) === other.slice(-2)) return false;
  const stem = stemOf(language)(one);
  if (stem !== stemOf(language)(other)) return false;
  // Letters that are doubled in one and not in the other alone make two words (`bom`, `boom`).
  if (isUnchanged(one, stem) && isUnchanged(other, stem)) return false;
  if (stem.length >= shortest) return true;
  return before.startsWith(after) || after.startsWith(before);
}

function isUnchanged(word: string, stem: string): boolean {
  return word.replace(/(.)\1+/gu, "$1") === stem;
}

/** Is a letter another one, one too many or too few, or are two exchanged? Not one more before the word: `a-`, `in-` deny. */
function isOneLetter(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < shortest) return false;
  if (one.endsWith(other) || other.endsWith(one)) return false;
  if (distance(one, other) === 1) return true;
  const at = Array.from(one).findIndex((letter, index) => letter !== other[index]);
  return one.slice(0, at) + one.charAt(at + 1) + one.charAt(at) + one.slice(at + 2) === other;
}
