import type { Catalogue } from "../../model/catalogue.ts";
import type { Language } from "../../model/language.ts";
import type { Exporter, OutputFile, FilePart, Parts, RenderedPart, Versions } from "../../model/output.ts";
import { FileInParts } from "../../model/output.ts";
import { labelText } from "../../present/format/localized.ts";
import { keyOf } from "../../present/versions.ts";
import { csvRows, csvText } from "./csv.ts";
import type { TableCell } from "./table-cell.ts";
import type { Chunk } from "./table-chunks.ts";
import { chunksOf } from "./table-chunks.ts";
import { listPath, listsOf, listTitle, wholeName } from "../../present/lists.ts";
import { recordFiles } from "./record-files.ts";
import type { ListTable } from "./rows.ts";
import { listTable } from "./rows.ts";
import type { WorkbookSheet } from "./xlsx.ts";
import { sheetRows, workbook } from "./xlsx.ts";

/** The lists of a catalogue as tables, in each language: CSV and Excel each, and one workbook with all kinds; and the records that are tables. */
export const tableExporter: Exporter = function* (catalogue, { versions }) {
  for (const language of catalogue.languages) {
    yield* tablesOf(catalogue, language, versions);
    yield* recordFiles(catalogue, language, versions);
  }
};

function* tablesOf(
  catalogue: Catalogue,
  language: Language,
  versions: Versions | undefined,
): Iterable<OutputFile> {
  const sheets: WorkbookSheet[] = [];
  for (const list of listsOf(catalogue)) {
    const { kind, blocks } = list;
    const own = listTable(kind, catalogue, language);
    const parts = new ListParts(
      own,
      blocks.flatMap((block) => chunksOf(block, own)),
      versions,
    );
    const sheet = { name: listTitle(list, catalogue, language), header: own.header, rows: parts.sheet() };
    sheets.push(sheet);
    yield new FileInParts(listPath(kind.name, language, "csv"), () => parts.csv());
    yield new FileInParts(listPath(kind.name, language, "xlsx"), () =>
      workbook(sheet.name, language.locale, [sheet]),
    );
  }
  if (sheets.length === 0) return;
  const title = labelText(catalogue.configuration.title, language, catalogue.languages);
  yield new FileInParts(listPath(wholeName, language, "xlsx"), () =>
    workbook(title, language.locale, sheets),
  );
}

/** A list in a language, chunk by chunk: the cells are made once, and so is a sheet, which stands in two workbooks. */
class ListParts {
  readonly #table: ListTable;
  readonly #chunks: readonly Chunk[];
  readonly #versions: Versions | undefined;
  readonly #rows = new Map<Chunk, (readonly TableCell[])[]>();

  constructor(own: ListTable, chunks: readonly Chunk[], versions: Versions | undefined) {
    this.#table = own;
    this.#chunks = chunks;
    this.#versions = versions;
  }

  *csv(): Parts {
    yield { make: () => ({ bytes: encoder.encode(csvText([this.#table.header])) }) };
    for (const chunk of this.#chunks)
      yield {
        key: keyOf(this.#versions, "fields", chunk.records, chunk.name),
        make: () => ({
          bytes: encoder.encode(csvRows(this.#rowsOf(chunk).map((row) => row.map(String)))),
        }),
      };
  }

  /** Its rows, each chunk for the number that its first row gets: the same in all workbooks. */
  sheet(): ((first: number) => FilePart)[] {
    return this.#chunks.map((chunk) => {
      let piece: RenderedPart | undefined;
      return (first) => ({
        key: keyOf(this.#versions, "fields", chunk.records, `${chunk.name} ${first}`),
        make: () => {
          piece ??= sheetRows(this.#rowsOf(chunk), first);
          this.#rows.delete(chunk);
          return piece;
        },
      });
    });
  }

  #rowsOf(chunk: Chunk): readonly (readonly TableCell[])[] {
    let rows = this.#rows.get(chunk);
    if (!rows) {
      rows = chunk.records.flatMap((record) => [...this.#table.rows(record, chunk.from, chunk.to)]);
      this.#rows.set(chunk, rows);
    }
    return rows;
  }
}

const encoder = new TextEncoder();
