import { ExchangeError } from "../unreadable.ts";
import { Relations, relationsOf, Sheets } from "./relations.ts";
import { mostElements, SheetRows } from "./rows-of-sheet.ts";
import type { SheetHandler } from "./scan.ts";
import { SheetScanner } from "./scan.ts";
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

/**
 * Reads the first sheet of a workbook (ECMA-376, Office Open XML): the texts of its cells, rows without any left out. It is
 * read as a stream, twice: first all parts are only counted, so that one that is too large is never parsed. Throws an
 * `ExchangeError`.
 * @param width How many columns are wanted, from the first.
 */
export async function readSheet(
  file: Uint8Array,
  width: number,
  unpack: Unpack,
): Promise<(string | undefined)[][]> {
  const parts = partsOfZip(file);
  let left = mostBytes;
  for (const part of parts.values())
    for await (const { length } of unpack(part)) {
      left -= length;
      if (left < 0) throw new ExchangeError((words) => words.unpacked(mostBytes / 2 ** 20));
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
  const [sheet] = (await read(workbook, new Sheets())).ids.flatMap(
    (id) => relations.withId(id, "worksheet") ?? [],
  );
  if (sheet === undefined || !parts.has(sheet)) throw new ExchangeError(({ noWorkbook }) => noWorkbook);
  const styles = await read(relations.ofType("styles") ?? "", new DateStyles());
  const { rows } = await read(sheet, new SheetRows(width, (style) => styles.isDate(style)), mostElements);
  const wanted = new Set(rows.flat().filter((cell) => typeof cell === "number"));
  const strings = relations.ofType("sharedStrings") ?? "";
  const { found } = await read(strings, new SharedStrings(wanted), mostElements);
  return rows.map((row) => Array.from(row, (cell) => (typeof cell === "number" ? found.get(cell) : cell)));
}
