import type { CatalogueRecord } from "../model/catalogue.ts";
import type { OutputFile } from "../model/output.ts";
import { FileInParts, PlannedFile } from "../model/output.ts";
import { recordPage } from "../present/address.ts";
import type { Cell } from "../export/table/cell.ts";
import { csvText } from "../export/table/csv.ts";
import type { Format } from "../export/table/formats.ts";
import { csvFormat, sheetFormat } from "../export/table/formats.ts";
import { itemsOf, recordTable, tableField } from "../export/table/record-table.ts";
import { sheetRows, workbook } from "../export/table/xlsx.ts";
import type { Html } from "./html.ts";
import { markup } from "./html.ts";
import { titleOf } from "./record-text.ts";
import { say } from "./text.ts";
import type { View } from "./view.ts";

/** A format of a record's table, with the word for its link. */
interface TableFormat extends Format {
  readonly word: string;
  readonly content: (
    rows: readonly (readonly Cell[])[],
    title: string,
    locale: string,
  ) => string | Uint8Array;
}

/** In a sheet codes stay as they are; Excel reads those of a CSV file as numbers and dates. */
const formats: readonly TableFormat[] = [
  { ...sheetFormat, word: "tableSheet", content: sheet },
  { ...csvFormat, word: "tableFile", content: (rows) => csvText(rows.map((row) => row.map(String))) },
];

/** More rows are never made together. */
const most = 4096;

function sheet(
  [header = [], ...rows]: readonly (readonly Cell[])[],
  title: string,
  locale: string,
): Uint8Array {
  const parts = Array.from({ length: Math.ceil(rows.length / most) }, (_, index) => (first: number) => ({
    make: () => sheetRows(rows.slice(index * most, (index + 1) * most), first),
  }));
  return new FileInParts("", () => workbook(title, locale, [{ name: title, header, rows: parts }])).content;
}

/** The table of a record, such as a code list, as files beside its page: none when it has no rows. */
export function tableFiles(view: View, record: CatalogueRecord): OutputFile[] {
  const { site, language } = view;
  return tableAddresses(record).map(({ path: own, content }) => {
    const path = `${language.tag}/${own}`;
    return new PlannedFile(path, site.keys?.ofRecord(record, path), () =>
      content(
        recordTable(record, site.catalogue, language) ?? [],
        titleOf(record, view).value,
        language.locale,
      ),
    );
  });
}

/** The links to those files. */
export function tableLinks(view: View, record: CatalogueRecord): Html | undefined {
  const links = tableAddresses(record).map(
    ({ path, word }) => markup`<li><a href="${view.up}${path}" download>${say(view, word)}</a></li>`,
  );
  return links.length === 0 ? undefined : markup`<ul class="tags download">${links}</ul>`;
}

/** Where those files are, relative to a language's folder. */
export function tableAddresses(record: CatalogueRecord): (TableFormat & { readonly path: string })[] {
  const table = tableField(record.kind);
  const page = record.kind.page.mode === "each" ? recordPage(record)?.path : undefined;
  if (!table || page === undefined || itemsOf(record, table.field).length === 0) return [];
  return formats.map((format) => ({ ...format, path: page.replace(/html$/, format.ending) }));
}
