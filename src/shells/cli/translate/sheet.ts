import { unzipSync, zipSync } from "fflate";
import { readSheet } from "read-excel-file/node";
import writeSheet from "write-excel-file/node";
import { ExchangeError } from "../../../translate/exchange.ts";

/** What all parts of a sheet may have unpacked, in bytes. */
const mostBytes = 128 * 1024 * 1024;

/** Rows of texts as an xlsx file. Each cell is a text, so that nothing in it is taken for a formula. */
export async function sheetOf(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const data = rows.map((row, index) =>
    row.map((value) => ({
      // Sheets write characters as _xHHHH_: what looks like one must not become it.
      value: value.replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_"),
      type: String,
      wrap: true,
      alignVertical: "top" as const,
      ...(index === 0 && { fontWeight: "bold" as const }),
    })),
  );
  const widths = [30, 30, 16, 14, 60, 40, 60, 12, 40, 20];
  return writeSheet(data, { columns: widths.map((width) => ({ width })), stickyRowsCount: 1 }).toBuffer();
}

/** The rows of an xlsx file's first sheet. Throws an `ExchangeError` for a file that is none, or is too large unpacked. */
export async function rowsOfSheet(bytes: Uint8Array): Promise<readonly (readonly unknown[])[]> {
  let left = mostBytes;
  try {
    // What the reader sees is what was measured.
    const parts = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        left -= originalSize;
        if (left < 0) throw new ExchangeError("the sheet is too large");
        return true;
      },
    });
    return await readSheet(Buffer.from(zipSync(parts, { level: 0 })), { trim: false });
  } catch (error) {
    if (error instanceof ExchangeError) throw error;
    throw new ExchangeError("this is not an xlsx file that can be read");
  }
}
