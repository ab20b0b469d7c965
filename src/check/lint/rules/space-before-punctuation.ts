import { problem } from "../../../messages/problem.ts";
import type { Language } from "../../../model/language.ts";
import { gluedWords } from "../glued-words.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { Sign } from "../signs.ts";
import type { TextFlaw, TextReading } from "../text-flaws.ts";
import { matches, perLanguage, reportFlaws } from "../text-flaws.ts";

const gap = "[ \\u00a0\\u202f]";
const word = '[\\p{L}\\p{N}\\p{M})"”’»*_\\0°…%€]';
/** Before a sign that the language has a space before, the unit has one too. */
const tightWord = '[\\p{L}\\p{N}\\p{M})"”’»*_\\0°…]';
const number = "[0-9\\0]";
const wordEnd = '(?=[\\s*_)\\]"”»]|$)';
const numberEnd = "(?![\\p{L}\\p{N}])";

const needs = Sign.spacedClose | Sign.spacedSign | Sign.tight;

/**
 * Spaces stand where the language has them: before the signs that `spacing` of its file names, and after `«` when `»`
 * is one of them; before no other sign; and after a sign, where the next word touches it.
 */
export const rule: Rule = {
  codes: ["space/before-punctuation"],
  needs,
  text(text, record, context) {
    reportFlaws(text, record, context, needs, marksIn(context), (place, shown, { language }) =>
      problem("space/before-punctuation", place, { ...shown, language: language.name }),
    );
  },
};

const patternOf = perLanguage(({ spacing }: Language): { missing: RegExp; needless: RegExp } => {
  const isSpaced = (sign: string): boolean => Object.hasOwn(spacing, sign);
  const spaced = [":", ";", "!", "?"].filter(isSpaced).join("");
  const tight = [",", ".", ":", ";", "!", "?"].filter((sign) => !isSpaced(sign)).join("");
  const units = ["%", "€"].filter(isSpaced).join("");
  const quotes = isSpaced("»") ? [`[^\\s«(]»`, "«[^\\s»\\0]"] : [];
  return {
    missing: new RegExp(
      [
        ...(spaced === "" ? [] : [`${tightWord}[${spaced}]${wordEnd}`]),
        ...(units === "" ? [] : [`${number}[${units}]${numberEnd}`]),
        ...quotes,
      ].join("|") || "(?!)",
      "gu",
    ),
    needless: new RegExp(
      `${word}${gap}+[${tight}]${wordEnd}${isSpaced("%") ? "" : `|[0-9\\0]${gap}+%${numberEnd}`}`,
      "gu",
    ),
  };
});

/** A space may be missing where the language has one, and be needless where it has none. */
const signsOf = perLanguage(({ spacing }: Language): { missing: number; needless: number } => {
  const isSpaced = (sign: string): boolean => Object.hasOwn(spacing, sign);
  const missing = [":", ";", "!", "?", "%", "€", "»"].some(isSpaced) ? Sign.tight : 0;
  const needless = [":", ";", "!", "?", "%"].every(isSpaced) ? 0 : Sign.spacedSign;
  return { missing, needless: Sign.spacedClose | needless };
});

function marksIn({ catalogue: { kinds } }: RuleContext): (reading: TextReading) => Iterable<TextFlaw> {
  return function* marks(reading) {
    const { signs, language } = reading;
    const { missing, needless } = signsOf(language);
    if ((signs & missing) !== 0) yield* missingSpaces(reading);
    if ((signs & needless) !== 0) yield* needlessSpaces(reading);
    if ((signs & Sign.tight) !== 0) yield* gluedWords(reading, kinds);
  };
}

function* missingSpaces({ text, prose, language }: TextReading): Generator<TextFlaw> {
  const { missing } = patternOf(language);
  for (const { index, 0: found } of matches(missing, prose)) {
    const end = index + found.length;
    if (isInWord(text, end)) continue;
    // A sign outside the basic plane is never one of these: the last unit is the sign, or the first is the quote.
    const cut = found.startsWith("«") ? index + 1 : end - 1;
    yield { start: index, end, fix: `${text.slice(index, cut)} ${text.slice(cut, end)}` };
  }
}

function* needlessSpaces({ text, prose, language }: TextReading): Generator<TextFlaw> {
  const { needless } = patternOf(language);
  for (const { index, 0: found } of matches(needless, prose)) {
    const end = index + found.length;
    if (isRatio(prose, index, end) || isInWord(text, end)) continue;
    yield { start: index, end, fix: text.slice(index, end).replace(/[ \u00a0\u202f]+/, "") };
  }
}

/** `8%a@example.org`: an address is no prose, but here it shows that the sign is no unit. */
function isInWord(text: string, end: number): boolean {
  return /[%€]/.test(text[end - 1] ?? "") && /^[\p{L}\p{N}]/u.test(text.slice(end, end + 2));
}

/** `1 : 10`. */
function isRatio(prose: string, start: number, end: number): boolean {
  return (
    prose[end - 1] === ":" && /^[0-9]/.test(prose.slice(start)) && /^\s[0-9]/.test(prose.slice(end, end + 2))
  );
}
