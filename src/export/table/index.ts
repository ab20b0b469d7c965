import type { Catalogue } from "../../model/catalogue.ts";
import type { Language } from "../../model/language.ts";
import type { Exporter, OutputFile, Part, Parts, Piece } from "../../model/output.ts";
import type { Kind } from "../../model/shape.ts";
import { FileInParts } from "../../model/output.ts";
import { labelText } from "../../present/format/localized.ts";
import { Keys } from "../../site/keys.ts";
import { csvRows, csvText } from "./csv.ts";
import type { Cell } from "./cell.ts";
import type { Chunk } from "./chunks.ts";
import { chunksOf } from "./chunks.ts";
import type { Block, List } from "./lists.ts";
import { listPath, listsOf, listTitle, wholeName } from "./lists.ts";
import type { ListTable } from "./rows.ts";
import { listTable } from "./rows.ts";
import type { Sheet } from "./xlsx.ts";
import { sheetRows, workbook } from "./xlsx.ts";

/** The lists of a catalogue as tables, in each language: CSV and Excel each, and one workbook with all kinds. */
export const table: Exporter = (catalogue, { inputs }) => {
  const keys = Keys.of(catalogue, inputs);
  return catalogue.languages.map((language) => () => tablesOf(catalogue, language, keys));
};

function* tablesOf(catalogue: Catalogue, language: Language, keys: Keys | undefined): Iterable<OutputFile> {
  const tables = new Tables(catalogue, language, keys);
  const lists = listsOf(catalogue);
  for (const list of lists) {
    yield new FileInParts(listPath(list.name, language, "csv"), () => tables.csv(list));
    const title = listTitle(list, catalogue, language);
    yield new FileInParts(listPath(list.name, language, "xlsx"), () => tables.workbook(title, [list]));
  }
  const whole = lists.filter(({ collection }) => !collection);
  if (whole.length === 0) return;
  const title = labelText(catalogue.configuration.title, language, catalogue.languages);
  yield new FileInParts(listPath(wholeName, language, "xlsx"), () => tables.workbook(title, whole));
}

/** The tables of lists in a language. Most chunks stand in several files. */
class Tables {
  readonly #catalogue: Catalogue;
  readonly #language: Language;
  readonly #keys: Keys | undefined;
  readonly #tables = new Map<Kind, ListTable>();
  readonly #chunks = new Map<Block, readonly Chunk[]>();
  readonly #rows = new Map<Chunk, (readonly Cell[])[]>();
  readonly #csv = new Map<Chunk, Piece>();
  /** By the row that a chunk starts at. */
  readonly #sheets = new Map<Chunk, Map<number, Piece>>();

  constructor(catalogue: Catalogue, language: Language, keys: Keys | undefined) {
    this.#catalogue = catalogue;
    this.#language = language;
    this.#keys = keys;
  }

  *csv(list: List): Parts {
    yield { make: () => ({ bytes: encoder.encode(csvText([this.#table(list).header])) }) };
    const make = (chunk: Chunk): Piece => ({
      bytes: encoder.encode(csvRows(this.#rowsOf(list, chunk).map((row) => row.map(String)))),
    });
    for (const chunk of this.#chunksOf(list))
      yield {
        key: this.#keys?.ofRecords(chunk.records, chunk.name),
        make: () => once(this.#csv, chunk, () => make(chunk)),
      };
  }

  workbook(title: string, lists: readonly List[]): Parts {
    const sheets = lists.map((list): Sheet => ({
      name: listTitle(list, this.#catalogue, this.#language),
      header: this.#table(list).header,
      rows: this.#chunksOf(list).map((chunk) => (first: number) => this.#sheetPart(list, chunk, first)),
    }));
    return workbook(title, this.#language.locale, sheets);
  }

  #sheetPart(list: List, chunk: Chunk, first: number): Part {
    const made = once(this.#sheets, chunk, () => new Map<number, Piece>());
    return {
      key: this.#keys?.ofRecords(chunk.records, `${chunk.name} ${first}`),
      make: () => once(made, first, () => sheetRows(this.#rowsOf(list, chunk), first)),
    };
  }

  #chunksOf(list: List): Chunk[] {
    const own = this.#table(list);
    return list.blocks.flatMap((block) => once(this.#chunks, block, () => chunksOf(block, own)));
  }

  #rowsOf(list: List, chunk: Chunk): readonly (readonly Cell[])[] {
    const { rows } = this.#table(list);
    return once(this.#rows, chunk, () =>
      chunk.records.flatMap((record) => rows(record, chunk.from, chunk.to)),
    );
  }

  #table({ kind }: List): ListTable {
    return once(this.#tables, kind, () => listTable(kind, this.#catalogue, this.#language));
  }
}

/** What is known under a key, or else is made, and known then. */
function once<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = known.get(key);
  if (value === undefined) known.set(key, (value = make()));
  return value;
}

const encoder = new TextEncoder();
