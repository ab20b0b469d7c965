import { createInflateRaw } from "node:zlib";
import writeSheet from "write-excel-file/node";
import type { Sheet } from "../../../change/translate/sheet/read-sheet.ts";
import { readSheets } from "../../../change/translate/sheet/read-sheet.ts";
import type { PackedPart } from "../../../change/translate/sheet/zip.ts";
import { ExchangeError } from "../../../change/translate/unreadable.ts";

/** The format of cells whose content stays a text, whatever is typed into them: TRUE, 1-2, =A1. */
const asText = "@";

/** Rows of texts as an xlsx file. Each cell is a text, empty ones too, so that nothing in it is taken for a formula. */
export async function sheetOf(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const data = rows.map((row, index) =>
    row.map((value) => ({
      // Sheets write characters as _xHHHH_: what looks like one must not become it.
      value: value.replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_"),
      type: String,
      format: asText,
      wrap: true,
      alignVertical: "top" as const,
      ...(index === 0 && { fontWeight: "bold" as const }),
    })),
  );
  const widths = [30, 30, 16, 14, 60, 40, 60, 12, 40, 20];
  return writeSheet(data, { columns: widths.map((width) => ({ width })), stickyRowsCount: 1 }).toBuffer();
}

/** The worksheets of an xlsx file: see `readSheets`. */
export function sheetsOf(bytes: Uint8Array): Promise<Sheet[]> {
  return readSheets(bytes, unpacked);
}

async function* unpacked({ bytes, isDeflated }: PackedPart): AsyncGenerator<Uint8Array> {
  if (!isDeflated) return yield bytes;
  const stream = createInflateRaw({ chunkSize: 2 ** 16 });
  stream.end(bytes);
  try {
    yield* stream as AsyncIterable<Uint8Array>;
  } catch {
    throw new ExchangeError(({ damaged }) => damaged);
  }
}
