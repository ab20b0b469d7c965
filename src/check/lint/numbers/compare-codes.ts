import type { Severity } from "../../../model/diagnostic.ts";
import type { Language } from "../../../model/language.ts";
import { withoutAddresses } from "../mask-prose.ts";
import type { Code } from "../split-codes.ts";
import { codesButNumbers } from "./side.ts";

/** Codes of one language that the other does not name. */
export interface CodeDifference {
  readonly onlyFirst: readonly string[];
  readonly onlySecond: readonly string[];
  /** error: both languages have codes that the other lacks. warning: only one has. info: one only names a code more often. */
  readonly severity: Severity;
}

/** A text without markup, and its language. */
export interface Text {
  readonly text: string;
  readonly language: Language;
}

/** Compares the codes of two languages, whatever their order. */
export function compareCodes(first: Text, second: Text): CodeDifference | undefined {
  const [one, other] = [read(first), read(second)];
  const [left, right] = [surplus(one, other), surplus(other, one)];
  if (left.length + right.length === 0) return undefined;
  const [onlyFirst, onlySecond] = [left.filter(isMissingIn(other)), right.filter(isMissingIn(one))];
  if (onlyFirst.length + onlySecond.length === 0)
    return {
      onlyFirst: left.map(({ word }) => word),
      onlySecond: right.map(({ word }) => word),
      severity: "info",
    };
  const isContradicted =
    onlyFirst.length > 0 && onlySecond.length > 0 && !areTranslated(onlyFirst, onlySecond);
  return {
    onlyFirst: onlyFirst.map(({ word }) => word),
    onlySecond: onlySecond.map(({ word }) => word),
    severity: isContradicted ? "error" : "warning",
  };
}

interface Read {
  readonly text: string;
  readonly codes: readonly Named[];
  readonly names: ReadonlySet<string>;
}

/** A code, and what it is compared by. */
interface Named extends Code {
  readonly name: string;
}

function read({ text, language }: Text): Read {
  const prose = withoutAddresses(text);
  const codes = codesButNumbers(prose, language).map((code) => ({
    ...code,
    name: nameOf(code.word, language),
  }));
  return { text: prose, codes, names: new Set(codes.map(({ name }) => name)) };
}

/** Capitals do not matter, nor in which language a quarter is written (`2023T4`). */
function nameOf(word: string, { writing: { quarter } }: Language): string {
  const [, year = "", letter = "", number = "", after = ""] =
    /^((?:19|20)[0-9]{2})?_?(\p{Lu})([1-4])_?((?:19|20)[0-9]{2})?$/u.exec(word) ?? [];
  return letter !== "" && letter === quarter ? `${year}/${number}/${after}` : word.toUpperCase();
}

/** Codes that one text names more often than the other. */
function surplus(first: Read, other: Read): Named[] {
  const count = new Map<string, number>();
  for (const { name } of other.codes) count.set(name, (count.get(name) ?? 0) + 1);
  return first.codes.filter(({ word, name }) => {
    const left = count.get(name) ?? 0;
    count.set(name, left - 1);
    return left <= 0 && (other.names.has(name) || !isSpaced(word, other.text));
  });
}

const between = "[\\s._\\u2010-\\u2013-]";
const abbreviation = /^\p{Lu}{2,6}([0-9]{1,2})$/u;

/** Does the other text have the code with a sign between its letters and its figures (`N 200`, `COVID-19`)? */
function isSpaced(word: string, text: string): boolean {
  const runs = word.match(/\p{L}+|[0-9]+/gu) ?? [];
  if (runs.length < 2 || runs.length > 20) return false;
  const written = [runs.join(`${between}?`)];
  // An abbreviation may be translated: CIM10 is ICD-10.
  const [, figures] = abbreviation.exec(word) ?? [];
  if (figures !== undefined) written.push(`\\p{Lu}{2,6}${between}${figures}`);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${written.join("|")})(?![\\p{L}\\p{N}])`, "iu");
  return pattern.test(text.normalize("NFKC"));
}

function isMissingIn({ names }: Read): (code: Named) => boolean {
  return ({ name }) => !names.has(name);
}

/** Abbreviations are translated, with the same figures (`CIM10`, `ICD10`). */
function areTranslated(first: readonly Named[], second: readonly Named[]): boolean {
  const figures = (codes: readonly Named[]): string =>
    codes
      .map(({ name }) => abbreviation.exec(name)?.[1] ?? `${name} `)
      .toSorted()
      .join();
  return figures(first) === figures(second);
}
