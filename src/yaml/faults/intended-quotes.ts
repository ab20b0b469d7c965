import type { Edit } from "../../model/diagnostic.ts";
import { isInCurlyQuotes } from "./curly-quotes.ts";
import { intendedText, writeText } from "./intended-text.ts";

/** The edit that puts straight quotes in the place of curly ones around a text; not for guillemets, which belong to the text. */
export function straightQuotes(source: string, start: number): Edit | undefined {
  const intended = intendedText(source, start);
  if (!intended || intended.start !== start || !isInCurlyQuotes(intended.text)) return undefined;
  return writeText(intended, intended.text.slice(1, -1));
}

/**
 * The edit for a text that starts with a straight quote and goes on after the closing one, or has none. Undefined where
 * it is not clear whether the quotes enclose the whole text or belong to it.
 */
export function literalText(source: string, start: number): Edit | undefined {
  const intended = intendedText(source, start);
  if (!intended || intended.start !== start) return undefined;
  const { text } = intended;
  const quote = text[0] ?? "";
  const inner = text.slice(1, -1);
  if (text.includes("\\") || !text.slice(1).includes(quote))
    return isApostrophe(text) ? writeText(intended, text) : undefined;
  if (!text.endsWith(quote)) return writeText(intended, text);
  if (enclosesAll(inner, quote)) return writeText(intended, inner);
  return undefined;
}

/** `'s Avonds geopend`: a text that starts with an elided word. */
function isApostrophe(text: string): boolean {
  return /^'\p{L}+ [^'\\]*$/u.test(text);
}

/** Is each quote inside an apostrophe between letters, or does the first of them open and the last close a quotation? */
function enclosesAll(inner: string, quote: string): boolean {
  const parts = inner.split(quote);
  const marks = parts.slice(1).map((after, index) => ({
    isAfterLetter: isLetter(parts[index]?.at(-1)),
    isAfterSpace: parts[index]?.at(-1) === " ",
    isBeforeLetter: isLetter(after[0]),
  }));
  if (marks.every(({ isAfterLetter, isBeforeLetter }) => isAfterLetter && isBeforeLetter)) return true;
  return (
    marks.length % 2 === 0 &&
    marks.every(({ isAfterLetter, isAfterSpace, isBeforeLetter }, index) =>
      index % 2 === 0 ? isAfterSpace && isBeforeLetter : isAfterLetter && !isBeforeLetter,
    )
  );
}

function isLetter(character: string | undefined): boolean {
  return /^[\p{L}\p{N}]$/u.test(character ?? "");
}
