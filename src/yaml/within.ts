import type { TextPart } from "../model/diagnostic.ts";

type Range = readonly [start: number, end: number];

/** The quotes around a text of a file. */
export type Quotes = "'" | '"';

/** A text as it is written inside quotes, as far as its ordinary characters go. */
export function escapedIn(quotes: Quotes | undefined, text: string): string {
  if (quotes === undefined) return text;
  return quotes === "'" ? text.replaceAll("'", "''") : text.replace(/["\\]/g, "\\$&");
}

/** Finds characters in the source text of one value. */
export type PartFinder = (wanted: TextPart) => Range | undefined;

/**
 * Finds the nth (from 0) occurrence of some characters in the source text of a value. Line breaks, with the spaces
 * around them, count as one space on both sides, as texts are folded over lines. Undefined when it is not there.
 * The value is unfolded once, and searched once for the same characters, however often they are asked for.
 */
export function partFinder(source: string, [from, to]: Range): PartFinder {
  const { text, offsets } = unfold(source, contentStart(source, from, to), to);
  const occurrencesByText = new Map<string, Occurrences>();
  return ({ text: part, occurrence, whole = false }) => {
    const characters = unfold(part, 0, part.length).text;
    if (characters === "") return undefined;
    const key = `${whole} ${characters}`;
    let occurrences = occurrencesByText.get(key);
    if (!occurrences) occurrencesByText.set(key, (occurrences = new Occurrences(text, characters, whole)));
    const at = occurrences.at(occurrence);
    return at === undefined
      ? undefined
      : [offsets[at] ?? from, (offsets[at + characters.length - 1] ?? to - 1) + 1];
  };
}

/** Where some characters stand in a text, as far as it was searched. */
class Occurrences {
  readonly #text: string;
  readonly #characters: string;
  readonly #whole: boolean;
  readonly #starts: number[] = [];
  #next = 0;

  constructor(text: string, characters: string, whole: boolean) {
    this.#text = text;
    this.#characters = characters;
    this.#whole = whole;
  }

  at(occurrence: number): number | undefined {
    const { length } = this.#characters;
    while (this.#starts.length <= occurrence && this.#next !== -1) {
      const at = this.#text.indexOf(this.#characters, this.#next);
      this.#next = at === -1 ? -1 : at + length;
      if (at !== -1 && (!this.#whole || isWhole(this.#text, at, at + length))) this.#starts.push(at);
    }
    return this.#starts[occurrence];
  }
}

/** Does no sign of a word, an id or a number stand right before or after? */
export function isWhole(text: string, start: number, end: number): boolean {
  return (
    !/[\p{L}\p{N}_-]$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    !/^[\p{L}\p{N}_-]/u.test(text.slice(end, end + 2))
  );
}

/** After the header line of a `|` or `>` text. */
function contentStart(source: string, from: number, to: number): number {
  const first = source[from];
  if (first !== "|" && first !== ">") return from;
  const newline = source.indexOf("\n", from);
  return newline === -1 || newline > to ? from : newline + 1;
}

/** The text with each line break (or several) as one space, and where each of its characters comes from. */
function unfold(source: string, from: number, to: number): { text: string; offsets: number[] } {
  let text = "";
  const offsets: number[] = [];
  for (const { index, 0: piece } of source.slice(from, to).matchAll(/\s+|\S+/g)) {
    const isFold = piece.includes("\n");
    const length = isFold ? 1 : piece.length;
    text += isFold ? " " : piece;
    for (let at = 0; at < length; at++) offsets.push(from + index + at);
  }
  return { text, offsets };
}
