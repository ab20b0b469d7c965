import type { Language } from "../../../model/language.ts";
import { touchingYears } from "../figures.ts";
import { alternatives, perLanguage } from "../text-flaws.ts";
import { timesTen, wholeOf, withoutZeros } from "./decimal.ts";
import type { Figure } from "./figure.ts";
import { isName } from "./name.ts";

/** What a number in figures may stand for. */
export interface Meaning {
  /** The numerals it may be, the likeliest first. */
  readonly readings: readonly string[];
  /** The numbers that it may be instead: a list, a time, a date. */
  readonly parts: readonly string[];
  readonly isYear: boolean;
}

interface Scales {
  readonly after: RegExp;
  readonly word: RegExp;
  readonly zeros: (word: string) => number;
}

const scalesOf = perLanguage(({ numberWords }): Scales => {
  const scales = numberWords?.scales ?? {};
  const lower = new Map(Object.entries(scales).map(([word, value]) => [word.toLowerCase(), value]));
  const words = alternatives(Object.keys(scales));
  return {
    after: new RegExp(`^[ \\u00a0\\u202f-]?(${words})(?![\\p{L}\\p{N}])`, "iu"),
    word: new RegExp(`^[0-9]+${words}$`, "u"),
    zeros: (word) => String(lower.get(word.toLowerCase()) ?? 1).length - 1,
  };
});

/** Is a word a number with thousands or millions at its end (`10K`)? */
export function isScaled(word: string, language: Language): boolean {
  return scalesOf(language).word.test(word);
}

/**
 * What a number may stand for.
 * @param text All of the text.
 */
export function meaningOf(figure: Figure, text: string, language: Language): Meaning {
  const isNamed = isName(text, figure.start, language);
  const readings = new Set(numerals(figure, isNamed, language));
  for (const other of abbreviated(figure, text)) readings.add(other);
  const { after, zeros } = scalesOf(language);
  const [, scale] = after.exec(text.slice(figure.end, figure.end + 24)) ?? [];
  if (scale !== undefined) for (const numeral of [...readings]) readings.add(timesTen(numeral, zeros(scale)));
  return {
    readings: [...readings],
    parts: partsOf(figure),
    isYear: !isNamed && isYear(figure, text, language),
  };
}

function numerals(
  { form, text, pieces, group, point }: Figure,
  isNamed: boolean,
  language: Language,
): string[] {
  const [first = "", last = ""] = [pieces[0], pieces.at(-1)];
  const decimal = `${wholeOf(first)}.${last}`;
  const decimals = isNamed ? [decimal] : [decimal, withoutZeros(decimal)];
  switch (form) {
    case "plain":
      return [wholeOf(text)];
    case "dotted":
      return [text];
    case "decimal":
      return isNamed ? decimals : decimals.toReversed();
    case "either": {
      const grouped = pieces.join("");
      if (group === language.numbers.decimal) return [...decimals, grouped];
      // Thousands as the language writes them: zeros are needless at the end of decimals.
      return group === language.numbers.group && last.endsWith("0") && !isNamed
        ? [grouped]
        : [grouped, ...decimals];
    }
    default: {
      if (point === "") return [pieces.join("")];
      const numeral = `${pieces.slice(0, -1).join("")}.${last}`;
      return [withoutZeros(numeral), numeral];
    }
  }
}

/** `2023-24` is 2024, `'98` is 1998, and so may be the years 80. */
function abbreviated({ form, text, start }: Figure, whole: string): string[] {
  if (form !== "plain" || text.length !== 2) return [];
  const before = whole.slice(Math.max(0, start - 5), start);
  const [, century] = /(?<![0-9])(1[89]|20)[0-9]{2}[-/\u2010-\u2013]$/.exec(before) ?? [];
  if (century !== undefined) return [century + text];
  if (/['’]$/.test(before)) return [`19${text}`, `20${text}`];
  return text.endsWith("0") ? [`19${text}`] : [];
}

function partsOf({ form, text, pieces, group, point }: Figure): string[] {
  const isHour = /^(?:[01]?[0-9]|2[0-3])[.][0-5][0-9]$/.test(text);
  const isDay = /^[0-3]?[0-9][.][01][0-9]$/.test(text);
  const isList = point === "" ? form === "grouped" && group !== "'" : form === "either" && point === ",";
  if (isHour || isDay || isList || (form === "dotted" && pieces.length === 3)) return pieces.map(wholeOf);
  if (form !== "plain" || text.length !== 8) return [];
  const years = text.replace(touchingYears, "$1 $2").split(" ");
  if (years.length === 2) return years;
  const [, ...date] = /^((?:19|20)[0-9]{2})(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])$/.exec(text) ?? [];
  return date.map(wholeOf);
}

const quantity = perLanguage(
  ({ writing: { units = [] } }) =>
    new RegExp(`^[ \\u00a0\\u202f]?(?:[%€$£‰]|${alternatives(units)}(?![\\p{L}\\p{N}]))`, "iu"),
);

/** Does a unit stand after the figures? */
export function hasUnit(text: string, end: number, language: Language): boolean {
  return quantity(language).test(text.slice(end, end + 40));
}

function isYear({ form, text, end }: Figure, whole: string, language: Language): boolean {
  return form === "plain" && /^(?:1[89]|20)[0-9]{2}$/.test(text) && !hasUnit(whole, end, language);
}
