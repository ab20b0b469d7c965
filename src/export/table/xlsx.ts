import type { FilePart, Parts, PartsThat, RenderedPart } from "../../model/output.ts";
import { FileInParts } from "../../model/output.ts";
import { Archive, compressed } from "./zip-archive.ts";
import type { TableCell } from "./table-cell.ts";
import { fittingRows } from "./fitting-rows.ts";
import { SheetNames } from "./sheet-names.ts";
import { declaration, main, packageFiles } from "./xlsx-package.ts";
import { columnName, formRow, headingRow, tableRow } from "./xlsx-row.ts";

/** A table of a workbook. */
export interface WorkbookSheet {
  readonly name: string;
  readonly header: readonly TableCell[];
  /** Of the columns, in characters. */
  readonly widths?: readonly number[];
  /** The rows that follow the heading, in parts: pieces of `sheetRows`, for the number that their first row gets. */
  readonly rows: readonly ((first: number) => FilePart)[];
}

/** What Excel holds in a sheet, in rows. */
const mostRows = 1_048_576;

/** Rows that are left for a part whose texts go on in further rows; far more than any part has. */
const reserve = 65_536;

/** More rows are never made together. */
export const mostTogether = 4096;

/**
 * Tables as an Excel workbook (ECMA-376, SpreadsheetML). Cells are texts and numbers, nothing is calculated, and nothing is
 * cut: a text that is longer than a cell holds goes on in the next rows, a table that is longer than a sheet in the next sheet.
 */
export function* workbook(title: string, locale: string, sheets: readonly WorkbookSheet[]): Parts {
  const names = new SheetNames();
  const archive = new Archive();
  for (const sheet of sheets) {
    let made = 0;
    do {
      const path = `xl/worksheets/sheet${names.add(sheet.name)}.xml`;
      made += yield* archive.add(path, worksheet(sheet, sheet.rows.slice(made)));
    } while (made < sheet.rows.length);
  }
  for (const [path, text] of packageFiles(title, locale, names.all))
    yield* archive.add(path, onePart(compressed(text)));
  yield* archive.close();
}

/** A whole workbook with one sheet. */
export function wholeWorkbook(
  title: string,
  locale: string,
  [header = [], ...rows]: readonly (readonly TableCell[])[],
): Uint8Array {
  const parts = Array.from(
    { length: Math.ceil(rows.length / mostTogether) },
    (_, index) => (first: number) => ({
      make: () => sheetRows(rows.slice(index * mostTogether, (index + 1) * mostTogether), first),
    }),
  );
  return bytesOf(workbook(title, locale, [{ name: title, header, rows: parts }]));
}

/** A whole workbook with one sheet that people fill in and send back: a row is a row, and each cell a text, the empty ones too. */
export function formWorkbook(
  name: string,
  [header = [], ...rows]: readonly (readonly string[])[],
  widths: readonly number[],
): Uint8Array {
  const part = (first: number): FilePart => ({
    make: () => noted(rows.map((row, index) => formRow(row, first + index))),
  });
  return bytesOf(workbook(name, "", [{ name, header, widths, rows: [part] }]));
}

/**
 * Rows as a sheet has them, compressed.
 * @param first The number of the first one in its sheet; the heading is 1.
 * @returns The note ends in how many rows of the sheet they take.
 */
export function sheetRows(rows: readonly (readonly TableCell[])[], first: number): RenderedPart {
  return noted(rows.flatMap(fittingRows).map((row, index) => tableRow(row, first + index)));
}

function noted(rows: readonly string[]): RenderedPart {
  const { bytes, note } = compressed(rows.join(""));
  return { bytes, note: `${note} ${rows.length}` };
}

function* onePart(piece: RenderedPart): Parts {
  yield { make: () => piece };
}

function bytesOf(parts: Parts): Uint8Array {
  return new FileInParts("", () => parts).content;
}

/**
 * The heading stays in sight, and filters are there.
 * @returns How many of the parts the sheet holds: at least one, when there are any.
 */
function* worksheet(
  { header, widths = header.map(() => 24) }: WorkbookSheet,
  rows: readonly ((first: number) => FilePart)[],
): PartsThat<number> {
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  yield* onePart(
    compressed(
      `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${columns.length > 0 ? `<cols>${columns.join("")}</cols>` : ""}<sheetData>${headingRow(header)}`,
    ),
  );
  let made = 0;
  let next = 2;
  for (const part of rows) {
    if (next + reserve > mostRows) break;
    const { note = "" } = yield part(next);
    next += Number(note.split(" ")[2]);
    made++;
  }
  const area = `A1:${columnName(Math.max(header.length - 1, 0))}${next - 1}`;
  yield* onePart(compressed(`</sheetData><autoFilter ref="${area}"/></worksheet>`));
  return made;
}
