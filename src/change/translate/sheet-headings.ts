import type { WorksheetRows } from "./sheet/read-sheet.ts";
import type { SheetRow } from "./sheet/cell-name.ts";
import { cellName } from "./sheet/cell-name.ts";
import type { Column, Headings } from "./exchange-rows.ts";

/** The columns that an import reads: without one of them something that was sent would be passed over. */
export const needed: readonly Column[] = ["file", "text", "translation", "stillRight", "base"];

/** Where the columns of a sheet are. */
export interface HeadingRow {
  /** The row with the headings. */
  readonly row: SheetRow;
  /** The column of each heading, from 0. */
  readonly at: ReadonlyMap<Column, number>;
  /** Columns that an import needs and that no heading names. */
  readonly missing: readonly Column[];
  /** Headings that stand twice among those that are needed: their cells. */
  readonly twice: readonly string[];
}

/** No heading is longer; texts need not be looked at. */
const longest = 60;

/**
 * Finds the columns of a sheet by their headings, in any order and among others, whichever language of the tool they are in.
 * @param languages The headings in each language of the tool.
 */
export function findHeadings(sheet: WorksheetRows, languages: readonly Headings[]): HeadingRow {
  const names = new Map<string, Column>();
  for (const headings of languages)
    for (const [column, heading] of Object.entries(headings)) names.set(folded(heading), column as Column);
  let best = inRow({ number: 1, cells: [] }, names);
  // They may have been sorted along with the rows. Of two rows with as many headings the first counts.
  for (const row of sheet.rows) {
    const found = inRow(row, names);
    if (found.at.size > best.at.size) best = found;
  }
  return best;
}

/** The language in which most headings are, if it is one. */
export function headingLanguage({ row, at }: HeadingRow, languages: readonly Headings[]): number | undefined {
  const counts = languages.map(
    (headings) => [...at].filter(([column, index]) => isSame(headings[column], row.cells[index])).length,
  );
  const most = Math.max(...counts);
  return counts.indexOf(most) === counts.lastIndexOf(most) ? counts.indexOf(most) : undefined;
}

/** Do the cells of a row say its headings once more? */
export function isHeading({ cells }: SheetRow, { at }: HeadingRow, languages: readonly Headings[]): boolean {
  return needed.every((column) =>
    languages.some((headings) => isSame(headings[column], cells[at.get(column) ?? -1])),
  );
}

function isSame(heading: string, cell: SheetRow["cells"][number]): boolean {
  return typeof cell === "string" && cell.length <= longest && folded(heading) === folded(cell);
}

function inRow(row: SheetRow, names: ReadonlyMap<string, Column>): HeadingRow {
  const { number, cells } = row;
  const at = new Map<Column, number>();
  const twice: string[] = [];
  for (const [index, cell] of cells.entries()) {
    const isShort = typeof cell === "string" && cell.length <= longest;
    const column = isShort ? names.get(folded(cell)) : undefined;
    if (column === undefined) continue;
    const first = at.get(column);
    if (first === undefined) at.set(column, index);
    else if (needed.includes(column)) twice.push(cellName(first, number), cellName(index, number));
  }
  return { row, at, missing: needed.filter((column) => !at.has(column)), twice };
}

/** Programs and people change spaces, case and signs of a heading. */
function folded(heading: string): string {
  return heading
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
