import type { TableCell } from "./table-cell.ts";

/** What Excel holds in a cell: UTF-16 units, and line breaks. */
const longest = 32_767;
const mostBreaks = 253;

/**
 * A row as the rows of a sheet that hold all of it: a text that does not fit into a cell goes on in the same column of the
 * next row, which repeats the cells that fit. One text after the other is the whole again.
 */
export function fittingRows(row: readonly TableCell[]): (readonly TableCell[])[] {
  const columns = row.map((cell) => (typeof cell === "string" ? piecesOf(cell) : [cell]));
  const height = columns.reduce((most, { length }) => Math.max(most, length), 1);
  if (height === 1) return [row];
  return Array.from({ length: height }, (_, line) =>
    columns.map((pieces, index) => pieces[line] ?? (pieces.length === 1 ? (row[index] ?? "") : "")),
  );
}

function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  while (start < text.length) {
    const end = endOf(text, start);
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces;
}

/** Where the piece that starts somewhere ends: between two items or words, if there are any. */
function endOf(text: string, start: number): number {
  const most = Math.min(start + longest, afterBreaks(text, start));
  if (most >= text.length) return text.length;
  for (const separator of ["\n", " | ", " "]) {
    const end = text.lastIndexOf(separator, most - separator.length) + separator.length;
    if (end > start + (most - start) / 2) return end;
  }
  return /[\uD800-\uDBFF]/.test(text.charAt(most - 1)) ? most - 1 : most;
}

/** The place after as many line breaks as a cell holds. */
function afterBreaks(text: string, start: number): number {
  if (text.length - start <= mostBreaks) return text.length;
  let place = start;
  for (let count = 0; count < mostBreaks; count++) {
    const found = text.indexOf("\n", place);
    if (found < 0) return text.length;
    place = found + 1;
  }
  return place;
}
