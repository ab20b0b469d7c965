import type { Language } from "../../model/language.ts";
import type { TextFlaw, TextReading } from "./text-flaws.ts";
import { matches, perLanguage } from "./text-flaws.ts";

/** Most texts have nothing like it; this is found out before anything is masked. */
const quick = /[^\s][,:;!?.%€][^\s0-9,:;!?.%€)\]}"'’»”*_/\\-]/;
const before = "(?<![\\p{L}\\p{N}\\p{M}_.:/@\\\\#&=\\0-])";
const after = "(?![\\p{L}\\p{N}_:/@=&\\\\\\0]|[.,][\\p{L}\\p{N}])";
const words = new RegExp(
  `${before}(\\p{L}[\\p{L}\\p{M}]{2,40})([,:;!?.])(\\p{L}[\\p{L}\\p{M}]{0,40})${after}`,
  "gu",
);
const units = new RegExp(`${before}[0-9]+(?:[.,][0-9]+)?([%€])(\\p{L}{2,40})${after}(?!-)`, "gu");

/**
 * Signs that the next word touches (`Attention:danger`, `12%de`), where the words show that it is a sentence. Codes, names
 * with a prefix (`rdf:type`), times, ratios and abbreviations (`n.v.t.`) are none.
 * @param schemes What stands before the colon in the address of a record.
 */
export function* gluedWords(
  { text, prose, language }: Pick<TextReading, "text" | "language"> & { readonly prose: string },
  schemes: { has(name: string): boolean },
): Generator<TextFlaw> {
  if (!quick.test(text)) return;
  for (const { index, 0: found, 1: first = "", 2: sign = "", 3: second = "" } of matches(words, prose)) {
    const rest = prose.slice(index + found.length, index + found.length + 2);
    if (sign === ":" && schemes.has(first.toLowerCase())) continue;
    if (isSentence(first, sign, second, rest, language)) yield markAt(text, index + first.length, language);
  }
  for (const { index, 0: found, 1: unit = "", 2: word = "" } of matches(units, prose)) {
    if (word.length < 4 && !stopWords(language).has(word)) continue;
    yield markAt(text, index + found.lastIndexOf(unit), language);
  }
}

const stopWords = perLanguage(({ stopWords: own }) => new Set(own));
const elided = perLanguage(({ writing }) => new Set(writing.elided));

/** The sign with its neighbours, and with the spaces that the language has. */
function markAt(text: string, at: number, { spacing }: Language): TextFlaw {
  const sign = text[at] ?? "";
  const gap = Object.hasOwn(spacing, sign) ? " " : "";
  const [start, end] = [at - 1, at + 2];
  return { start, end, fix: `${text.slice(start, at)}${gap}${sign} ${text.slice(at + 1, end)}` };
}

/**
 * Do the words beside a sign show that it ends a part of a sentence? The second is a little word that is no code of a
 * language, or the first looks like no code. A comma and a point are often in names: there, the second must be one.
 */
function isSentence(first: string, sign: string, second: string, rest: string, language: Language): boolean {
  const word = second.toLowerCase();
  const isElided = /^['’]/.test(rest) && elided(language).has(word);
  const isLittle = stopWords(language).has(word) && /^\s\p{L}?/u.test(rest);
  if (sign === ".") return isWord(first) && /^\p{Lu}/u.test(second) && (isLittle || isElided);
  if (sign === ",") return isElided || (isLittle && isWord(first));
  const isPlain = isWord(first) || /^\p{Lu}[\p{Ll}\p{M}]{3,}$/u.test(first);
  const looksLikeCode = /^[a-z]+$/.test(first) || !isPlain;
  return looksLikeCode ? isElided || (isLittle && word.length > 2) : second.length > 1 || isLittle;
}

/** Four small letters or more. */
function isWord(text: string): boolean {
  return /^[\p{Ll}\p{M}]{4,}$/u.test(text);
}
