import { said } from "../../../messages/phrase.ts";
import { ExchangeError } from "../unreadable.ts";
import { Relations, relationsOf, Sheets } from "./relations.ts";
import type { NoText, SheetRow } from "./cell-name.ts";
import type { CellValue } from "./rows-of-sheet.ts";
import { mostElements, SheetRows } from "./rows-of-sheet.ts";
import type { SheetHandler } from "./scan-xml.ts";
import { SheetScanner } from "./scan-xml.ts";
import { SharedStrings } from "./strings.ts";
import { DateStyles } from "./styles.ts";
import type { PackedPart } from "./zip.ts";
import { partsOfZip } from "./zip.ts";

/** Unpacks a part, piece by piece. */
export type Unpack = (part: PackedPart) => AsyncIterable<Uint8Array>;

/** What all parts may have unpacked, in bytes. */
const mostBytes = 256 * 2 ** 20;

/** How many elements a part may have that only describes: the styles of a workbook have at most some hundred thousand. */
const mostDescribing = 500_000;

/** A worksheet: the texts of its cells, without the rows that have none. */
export interface WorksheetRows {
  readonly name: string;
  readonly rows: readonly SheetRow[];
}

/**
 * Reads the worksheets of a workbook (ECMA-376, Office Open XML), in its order, hidden ones too. It is read as a stream,
 * twice: first all parts are only counted, so that one that is too large is never parsed. Throws an `ExchangeError`.
 */
export async function readSheets(file: Uint8Array, unpack: Unpack): Promise<WorksheetRows[]> {
  const parts = partsOfZip(file);
  let left = mostBytes;
  for (const part of parts.values())
    for await (const { length } of unpack(part)) {
      left -= length;
      if (left < 0) throw new ExchangeError(said("unreadable/unpacked", { megabytes: mostBytes / 2 ** 20 }));
    }
  const read = async <Handler extends SheetHandler>(
    name: string,
    handler: Handler,
    most = mostDescribing,
  ): Promise<Handler> => {
    const part = parts.get(name);
    const reader = new SheetScanner(handler, most);
    if (!part) return handler;
    for await (const bytes of unpack(part)) reader.push(bytes);
    reader.end();
    return handler;
  };
  const workbook = (await read("_rels/.rels", new Relations(""))).ofType("officeDocument") ?? "";
  const relations = await read(relationsOf(workbook), new Relations(workbook));
  const listed = (await read(workbook, new Sheets())).sheets.flatMap(({ id, name }) => {
    const part = relations.withId(id, "worksheet");
    return part !== undefined && parts.has(part) ? [{ name, part }] : [];
  });
  if (listed.length === 0) throw new ExchangeError(said("unreadable/no-workbook"));
  const styles = await read(relations.ofType("styles") ?? "", new DateStyles());
  const book = { isDate: (style: number): boolean => styles.isDate(style), cells: 0 };
  const sheets: { readonly name: string; readonly rows: readonly SheetRow<CellValue>[] }[] = [];
  for (const { name, part } of listed)
    sheets.push({ name, rows: (await read(part, new SheetRows(book), mostElements)).rows });
  const wanted = new Set<number>();
  for (const { rows } of sheets)
    for (const { cells } of rows) for (const cell of cells) if (typeof cell === "number") wanted.add(cell);
  const strings = relations.ofType("sharedStrings") ?? "";
  const { found } = await read(strings, new SharedStrings(wanted), mostElements);
  const textOf = (cell: CellValue): string | NoText | undefined =>
    typeof cell === "number" ? found.get(cell) : cell;
  return sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map(({ number, cells }) => ({ number, cells: Array.from(cells, textOf) })),
  }));
}
