import { unprintable, visible } from "../model/printable.ts";

/** A character as a terminal shows it. */
export interface TerminalCell {
  /** Where it stands in the line, in UTF-16 units; the end is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly shown: string;
  /** Columns that it takes: 0 for a combining mark, 2 for a wide character, more for a tab or an escaped one. */
  readonly width: number;
}

const tab = "    ";
const combining = /[\p{Mn}\p{Me}\u1160-\u11ff]/u;
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/u;

/**
 * Splits a part of a line into cells; what could act on a terminal is escaped, a tab is four spaces.
 * @param from The part's start in the line, in UTF-16 units.
 */
export function cells(part: string, from: number): TerminalCell[] {
  const dangerous = new Set(Array.from(part.matchAll(unprintable), ({ index }) => index));
  const row: TerminalCell[] = [];
  let at = 0;
  for (const character of part) {
    const shown = character === "\t" ? tab : dangerous.has(at) ? visible(character) : character;
    const start = from + at;
    const width = shown === character ? widthOf(character) : shown.length;
    row.push({ start, end: start + character.length, shown, width });
    at += character.length;
  }
  return row;
}

/** The columns that cells take. */
export function widthOfCells(all: readonly TerminalCell[]): number {
  return all.reduce((sum, { width }) => sum + width, 0);
}

function widthOf(character: string): number {
  if (character < "\u0300") return 1;
  if (combining.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}
