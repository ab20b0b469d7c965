/** What a reference manager is told about a record, in one language. */
export interface Cited {
  /** The record's id. */
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly publisher: string;
  /** The product in which the record is found. */
  readonly collection?: string;
  /** The day of the last change, as YYYY-MM-DD. */
  readonly date: string;
  /** Where the record's page is published, when that is known. */
  readonly url?: string;
  /** The language tag of the title, such as `fr-BE`. */
  readonly language: string;
  /** The release that is cited. */
  readonly version?: string;
}

/**
 * A piece of a serialized reference: text, or what only a reader's browser can say: the day of reading. Then `today` is
 * the text to be shown with yyyy, mm and dd in the place of that day; without a day the piece is left out.
 */
export type CitedPart = string | { readonly today: string };

/** A text on one line: no line ends, no control characters, no spaces at its ends. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}
