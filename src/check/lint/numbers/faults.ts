import type { Language } from "../../../model/language.ts";
import { groupSign, isTime } from "../figures.ts";
import type { TextFlaw, TextReading } from "../text-flaws.ts";
import { perLanguage } from "../text-flaws.ts";
import type { Figure } from "./figure.ts";
import { figuresIn } from "./figure.ts";
import { hasUnit } from "./meaning.ts";
import { isName } from "./name.ts";

/** What is wrong with how a number is written. */
export type NumberFault = "number/thousands" | "number/decimal-point";

/**
 * Numbers of a text that are written as the language does not write them. Names are none, nor is what may be one: only
 * what surely states a quantity is reported. All of a text is repaired, or nothing: one half would make the other wrong.
 */
export function numberFaults({ prose, language }: TextReading, wanted: NumberFault): TextFlaw[] {
  const candidates = figuresIn(prose).flatMap((figure, index, all) => {
    const fault = faultOf(figure, language);
    if (!fault || !isApart(prose, figure, all[index - 1], all[index + 1])) return [];
    if (isNamed(prose, figure, language)) return [];
    return [{ ...figure, ...certainty(figure, fault, prose, language) }];
  });
  // Beside a decimal that is sure, another one with a point is one too.
  const hasDecimal = candidates.some(({ fault, isSure }) => fault === "number/decimal-point" && isSure);
  // Beside a number that may be a name, another like it may be one too.
  const isClear = candidates.every((one) => one.fault !== "number/thousands" || one.isSure || one.isCounted);
  const found = candidates.flatMap((one) => {
    if (one.fault === "number/decimal-point" && hasDecimal)
      return [{ ...one, isSure: one.isSure || !one.isDay }];
    return (one.isSure || one.isCounted) && (isClear || one.isStrong) ? [one] : [];
  });
  const isWhole = isClear && found.every(({ isSure }) => isSure);
  return found
    .filter(({ fault }) => fault === wanted)
    .map((one) => ({
      start: one.start,
      end: one.end,
      ...(isWhole && { fix: written(one, one.fault, language) }),
    }));
}

/** Which sign is not the language's: that of the thousands comes first, since they make the greater difference. */
function faultOf({ form, group, point, text }: Figure, { numbers }: Language): NumberFault | undefined {
  if (/\u2009/.test(text)) return undefined;
  const isOther = point !== "" && point !== numbers.decimal;
  if (form === "decimal") return isOther && point === "." ? "number/decimal-point" : undefined;
  if (form !== "grouped" && form !== "either") return undefined;
  if (form === "either" && group === numbers.decimal) return undefined;
  if (!isOwn(group, numbers.group)) return "number/thousands";
  return form === "grouped" && isOther ? "number/decimal-point" : undefined;
}

function isOwn(sign: string, group: string): boolean {
  return sign === group || group === "" || (/\s/.test(sign) && /\s/.test(group));
}

/** Is it no part of a word, a date, a law or an address? A range is of two numbers. */
function isApart(
  prose: string,
  figure: Figure,
  before: Figure | undefined,
  after: Figure | undefined,
): boolean {
  const { start, end } = figure;
  const [left, right] = [prose.slice(Math.max(0, start - 2), start), prose.slice(end, end + 2)];
  const isLeft = left.endsWith("-") ? isRange(before, figure) : !touchesLeft.test(left);
  return isLeft && (/^-[0-9]/.test(right) ? isRange(figure, after) : !touchesRight.test(right));
}

const touchesLeft = /[\p{L}\p{N}.,_/§°'’\0]$|[0-9] $/u;
const touchesRight = /^[\p{L}\p{N}_]|^[ .,/-][0-9]/u;

/** Two numbers with decimals of the same kind, and a hyphen between. */
function isRange(from: Figure | undefined, to: Figure | undefined): boolean {
  if (!from || !to || from.point === "") return false;
  return from.point === to.point && from.end + 1 === to.start;
}

/** A name, a time, or the number of a section. What has a unit states a quantity all the same. */
function isNamed(prose: string, { start, end }: Figure, language: Language): boolean {
  if (hasSymbol.test(prose.slice(end, end + 2))) return false;
  return isTime(prose, start, language) || isHeading(prose, start) || isName(prose, start, language);
}

const hasSymbol = /^[ \u00a0\u202f]?[%€$£‰]/;

/** `2.1 Method`, at the start of a line: the number of a section. */
function isHeading(prose: string, start: number): boolean {
  return /(?:^|\n)[ \t]*(?:#{1,6} )?\**$/.test(prose.slice(Math.max(0, start - 20), start));
}

interface Certainty {
  readonly fault: NumberFault;
  readonly isSure: boolean;
  /** Is it so whatever stands around it? */
  readonly isStrong: boolean;
  /** Does something stand after it that it counts? Then it is a number, whatever its sign says. */
  readonly isCounted: boolean;
  /** Perhaps a day and a month. */
  readonly isDay: boolean;
}

function certainty(
  { form, pieces, text, start, end }: Figure,
  fault: NumberFault,
  prose: string,
  language: Language,
): Certainty {
  const hasOwnUnit = hasUnit(prose, end, language);
  const isDay = /^(?:0?[1-9]|[12][0-9]|3[01])[.](?:0[1-9]|1[0-2])$/.test(text);
  if (fault === "number/decimal-point") {
    const isSure =
      form === "grouped" ||
      pieces[0] === "0" ||
      (hasOwnUnit && (!isDay || hasSymbol.test(prose.slice(end, end + 2))));
    return { fault, isSure, isStrong: true, isCounted: false, isDay };
  }
  // Three figures after a point may be decimals; a zero at their end would then be needless.
  const isRound = pieces.at(-1) === "000";
  const isStrong = pieces.length > 2 || isRound;
  const isCounted =
    hasOwnUnit || (isNoun(prose, end, language) && (isRound || isLed(prose, start, language)));
  return { fault, isSure: isStrong || (isCounted && text.endsWith("0")), isStrong, isCounted, isDay };
}

const wordAfter = /^[ \u00a0\u202f](\p{L}{2,40})/u;
const unusual = perLanguage(
  ({ stopWords, writing: { between = [], ranges = [] } }) => new Set([...stopWords, ...between, ...ranges]),
);

/** Does a word stand there that may be what is counted, and none that only joins sentences? */
function isNoun(prose: string, end: number, language: Language): boolean {
  const [, word] = wordAfter.exec(prose.slice(end, end + 42)) ?? [];
  return word !== undefined && !unusual(language).has(word.toLowerCase());
}

const wordBefore = /(\p{L}{1,40})[ \u00a0]$/u;

/** A short word before it (`par`, `les`) leads to a quantity; after a noun it may be a name (`les prestations 86.210`). */
function isLed(prose: string, start: number, language: Language): boolean {
  const [, word] = wordBefore.exec(prose.slice(Math.max(0, start - 42), start)) ?? [];
  return word === undefined || word.length < 4 || unusual(language).has(word.toLowerCase());
}

/** The number as the language writes it. */
function written({ pieces, point, group, form }: Figure, fault: NumberFault, language: Language): string {
  const hasDecimals = form === "decimal" || (form === "grouped" && point !== "");
  const whole = hasDecimals ? pieces.slice(0, -1) : pieces;
  const sign = fault === "number/thousands" ? groupSign(language) : group;
  return whole.join(sign) + (hasDecimals ? language.numbers.decimal + (pieces.at(-1) ?? "") : "");
}
