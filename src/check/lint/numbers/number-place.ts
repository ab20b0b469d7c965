import type { Place } from "../../../model/diagnostic.ts";
import type { Language } from "../../../model/language.ts";
import { partOf } from "../text-part.ts";
import { mask, proseOf } from "../mask-prose.ts";
import type { Figure } from "./figure.ts";
import { figuresIn } from "./figure.ts";
import { codesButNumbers, maskCodes } from "./side.ts";

const listMarker = /^[ \t]*[0-9]{1,9}[.)](?=[ \t])/gm;

/**
 * Where a number stands in its text, as a whole: `5` is not the one of `737`.
 * @param source The text with its markup.
 * @param among The numbers of the text without markup, of which it is one.
 * @returns Nothing when it is written otherwise there: then the whole text is shown.
 */
export function partOfNumber(
  number: Figure,
  among: readonly Figure[],
  source: string,
  language: Language,
): Pick<Place, "within"> {
  const before = among.filter(({ text, start }) => text === number.text && start < number.start).length;
  const prose = proseOf(source).replace(listMarker, (found) => mask.repeat(found.length));
  const sameFigures = figuresIn(maskCodes(prose, codesButNumbers(prose, language))).filter(
    ({ text }) => text === number.text,
  );
  const found = sameFigures[before] ?? sameFigures[0];
  const part = found && partOf(source, found.start, found.end);
  return part ? { within: part } : {};
}

/** Where a code first stands in the words of a text, and not in an address. */
export function partOfCode(
  word: string | undefined,
  source: string,
  language: Language,
): Pick<Place, "within"> {
  const found = codesButNumbers(proseOf(source), language).find((code) => code.word === word);
  const part = found && partOf(source, found.start, found.end);
  return part ? { within: part } : {};
}
