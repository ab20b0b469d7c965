import { createInflateRaw } from "node:zlib";
import { formWorkbook } from "../../../export/table/xlsx.ts";
import type { WorksheetRows } from "../../../change/translate/sheet/read-sheet.ts";
import { readSheets } from "../../../change/translate/sheet/read-sheet.ts";
import type { PackedPart } from "../../../change/translate/sheet/zip.ts";
import { damaged } from "../../../change/translate/unreadable.ts";

/** Of the columns, in characters. */
const widths = [30, 30, 16, 14, 60, 40, 60, 12, 40, 20];

/** Rows of texts as an xlsx file. Each cell is a text, empty ones too, so that nothing in it is taken for a formula. */
export function sheetOf(rows: readonly (readonly string[])[]): Uint8Array {
  return formWorkbook("Sheet1", rows, widths);
}

/** The worksheets of an xlsx file: see `readSheets`. */
export function sheetsOf(bytes: Uint8Array): Promise<WorksheetRows[]> {
  return readSheets(bytes, unpacked);
}

async function* unpacked({ bytes, isDeflated }: PackedPart): AsyncGenerator<Uint8Array> {
  if (!isDeflated) return yield bytes;
  const stream = createInflateRaw({ chunkSize: 2 ** 16 });
  stream.end(bytes);
  try {
    yield* stream as AsyncIterable<Uint8Array>;
  } catch {
    throw damaged();
  }
}
