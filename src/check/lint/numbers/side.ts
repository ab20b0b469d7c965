import type { Language } from "../../../model/language.ts";
import { mask, withoutAddresses } from "../mask-prose.ts";
import type { Code } from "../split-codes.ts";
import { codesIn, digitRuns } from "../split-codes.ts";
import { wholeOf } from "./decimal.ts";
import type { Figure } from "./figure.ts";
import { figuresIn } from "./figure.ts";
import { numbersInSigns } from "./in-signs.ts";
import type { Meaning } from "./meaning.ts";
import { isScaled, meaningOf } from "./meaning.ts";
import type { Ratio } from "./spoken.ts";
import { spokenNumbers } from "./spoken.ts";

/** A number of a text, with what it may stand for. */
export interface Stated extends Figure, Meaning {}

/** What one language of a text says in numbers. */
export interface Side {
  /** In figures; those of codes are none. */
  readonly numbers: readonly Stated[];
  /** In words, in Roman numerals, in months and in codes: this explains numbers of the other language. */
  readonly explained: ReadonlySet<string>;
  readonly ratios: readonly Ratio[];
}

/**
 * Reads the numbers of a text.
 * @param text Without markup.
 */
export function sideOf(text: string, language: Language): Side {
  const prose = withoutAddresses(text);
  const codes = codesButNumbers(prose, language);
  const rest = maskCodes(prose, codes);
  const spoken = spokenNumbers(rest, language);
  const inCodes = codes.flatMap(({ word }) => digitRuns(word).map(wholeOf));
  return {
    numbers: figuresIn(rest).map((figure) => ({ ...figure, ...meaningOf(figure, rest, language) })),
    explained: new Set([...spoken.values, ...numbersInSigns(rest, language), ...inCodes]),
    ratios: spoken.ratios,
  };
}

/** The codes of a text; `10K` is a number. */
export function codesButNumbers(text: string, language: Language): Code[] {
  return codesIn(text).filter(({ word }) => !isScaled(word, language));
}

/** The text with its codes masked, character by character. */
export function maskCodes(text: string, codes: readonly Code[]): string {
  let result = "";
  let done = 0;
  for (const { start, end } of codes) {
    result += text.slice(done, start) + mask.repeat(end - start);
    done = end;
  }
  return result + text.slice(done);
}
