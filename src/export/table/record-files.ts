import type { Catalogue, CatalogueRecord } from "../../model/catalogue.ts";
import type { Language } from "../../model/language.ts";
import type { OutputFile, Versions } from "../../model/output.ts";
import { PlannedFile } from "../../model/output.ts";
import { csvFormat } from "../../present/downloads.ts";
import { tableDownloads } from "../../present/record-table.ts";
import { presentContent } from "../../present/reference.ts";
import { titleOf } from "../../present/title.ts";
import { presenter } from "../../present/value.ts";
import type { TableCell } from "./table-cell.ts";
import { cellOf } from "./table-cell.ts";
import { csvText } from "./csv.ts";
import { wholeWorkbook } from "./xlsx.ts";

/** The tables that are records, such as code lists, in a language: a sheet and a CSV file beside the page of each. */
export function* recordFiles(
  catalogue: Catalogue,
  language: Language,
  versions: Versions | undefined,
): Iterable<OutputFile> {
  for (const records of catalogue.records.values())
    for (const record of records.values())
      for (const { format, path: beside } of tableDownloads(record)) {
        const path = `${language.tag}/${beside}`;
        yield new PlannedFile(path, versions?.fields(record), () => {
          const rows = rowsOf(record, catalogue, language);
          if (format === csvFormat) return csvText(rows.map((row) => row.map(String)));
          return wholeWorkbook(titleOf(record, { catalogue, language }).value, language.locale, rows);
        });
      }
}

/** The rows of a record's table, the labels first. */
function rowsOf(record: CatalogueRecord, catalogue: Catalogue, language: Language): TableCell[][] {
  const context = presenter(catalogue, language);
  const node = presentContent(context, record);
  if (node?.type !== "table") return [];
  const rows = Array.from(node.rows(), ({ cells }) => cells.map((cell) => cellOf(cell, context)));
  return [node.columns.map(({ label }) => label.value), ...rows];
}
