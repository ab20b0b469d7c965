/**
 * A piece of a serialized reference: text, or what only a reader's browser can say: the day of reading. Then `today` is
 * the text to be shown with yyyy, mm and dd in the place of that day; without a day the piece is left out.
 */
export type CitedPart = string | { readonly today: string };

/** A text on one line: no line ends, no control characters, no spaces at its ends. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}
