import type { Part } from "../model/diagnostic.ts";

type Range = readonly [start: number, end: number];

/** The quotes around a text of a file. */
export type Quotes = "'" | '"';

/** A text as it is written inside quotes, as far as its ordinary characters go. */
export function escapedIn(quotes: Quotes | undefined, text: string): string {
  if (quotes === undefined) return text;
  return quotes === "'" ? text.replaceAll("'", "''") : text.replace(/["\\]/g, "\\$&");
}

/**
 * The range of the nth (from 0) occurrence of some characters in the source text of a value. Line breaks, with the
 * spaces around them, count as one space on both sides, as texts are folded over lines. Undefined when it is not there.
 */
export function rangeWithin(source: string, [from, to]: Range, wanted: Part): Range | undefined {
  const { text, offsets } = unfold(source, contentStart(source, from, to), to);
  const characters = unfold(wanted.text, 0, wanted.text.length).text;
  if (characters === "") return undefined;
  const at = find(text, characters, wanted);
  if (at === -1) return undefined;
  return [offsets[at] ?? from, (offsets[at + characters.length - 1] ?? to - 1) + 1];
}

function find(text: string, characters: string, { occurrence, whole = false }: Part): number {
  let left = occurrence;
  for (let at = text.indexOf(characters); at !== -1; at = text.indexOf(characters, at + characters.length)) {
    if (whole && !isWhole(text, at, at + characters.length)) continue;
    if (left-- === 0) return at;
  }
  return -1;
}

/** Does no sign of a word, an id or a number stand right before or after? */
function isWhole(text: string, start: number, end: number): boolean {
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
