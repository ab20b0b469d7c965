import { said } from "../../../messages/phrase.ts";
import { ExchangeError } from "../unreadable.ts";

/** What a sheet has at most (ECMA-376): XFD is the last column. */
export const lastColumn = 16_384;
const lastRow = 1_048_576;

/** What a cell holds that is no text: a program made it of what was typed, or works it out. */
export interface NoText {
  readonly kind: "number" | "date" | "truth" | "error" | "formula";
  /** Its value as it is stored; of a formula what it came to. */
  readonly value: string;
}

/** A row of a sheet: its number, from 1, and its cells by column, from 0. */
export interface SheetRow<Cell = string | NoText | undefined> {
  readonly number: number;
  readonly cells: readonly Cell[];
}

/** Reads the place of a cell, such as `C7`: row and column from 1. Throws for one that no sheet has. */
export function cellPosition(cell: string): { readonly row: number; readonly column: number } {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})$/i.exec(cell) ?? [];
  let column = 0;
  for (const letter of letters?.toUpperCase() ?? "") column = column * 26 + letter.charCodeAt(0) - 64;
  const row = rowOf(digits ?? "0", cell);
  if (column < 1 || column > lastColumn) throw outOfPlace(cell);
  return { row, column };
}

/** The place of a cell as people know it: `C7` for column 2 (from 0) of row 7. */
export function cellName(column: number, row: number): string {
  let letters = "";
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return `${letters}${row}`;
}

/** Reads the number of a row. Throws for one that no sheet has. */
export function rowOf(number: string, shown: string = number): number {
  const row = /^[1-9][0-9]{0,6}$/.test(number) ? Number(number) : 0;
  if (row < 1 || row > lastRow) throw outOfPlace(shown);
  return row;
}

/** A cell that is not where it says. */
export function outOfPlace(cell: string): ExchangeError {
  return new ExchangeError(said("unreadable/cell-place", { cell: cell.slice(0, 20) }));
}

/** A text as it was typed: sheets write characters that XML cannot hold as `_xHHHH_`. */
export function typed(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
