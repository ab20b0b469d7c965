import type { Catalogue } from "../../model/catalogue.ts";
import type { Language } from "../../model/language.ts";
import type { Exporter, OutputFile, Part, Parts, Piece } from "../../model/output.ts";
import { FileInParts } from "../../model/output.ts";
import { labelText } from "../format/localized.ts";
import { Keys } from "../keys.ts";
import { csvRows, csvText } from "./csv.ts";
import type { Block, List } from "./lists.ts";
import { listPath, listsOf, listTitle, wholeName } from "./lists.ts";
import type { Cell, Table } from "./rows.ts";
import { tableOf } from "./rows.ts";
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

/** The tables of lists in a language. Most blocks stand in several files. */
class Tables {
  readonly #catalogue: Catalogue;
  readonly #language: Language;
  readonly #keys: Keys | undefined;
  readonly #cells = new Map<Block, (readonly Cell[])[]>();
  readonly #csv = new Map<Block, Piece>();
  /** By the row that a block starts at. */
  readonly #sheets = new Map<Block, Map<number, Piece>>();

  constructor(catalogue: Catalogue, language: Language, keys: Keys | undefined) {
    this.#catalogue = catalogue;
    this.#language = language;
    this.#keys = keys;
  }

  *csv(list: List): Parts {
    yield { make: () => ({ bytes: encoder.encode(csvText([this.#table(list).header])) }) };
    const make = (block: Block): Piece => ({
      bytes: encoder.encode(csvRows(this.#rowsOf(list, block).map((row) => row.map(String)))),
    });
    for (const block of list.blocks)
      yield { key: this.#keys?.ofRecords(block), make: () => once(this.#csv, block, () => make(block)) };
  }

  workbook(title: string, lists: readonly List[]): Parts {
    const sheets = lists.map((list): Sheet => ({
      name: listTitle(list, this.#catalogue, this.#language),
      header: this.#table(list).header,
      size: list.size,
      rows: this.#sheetParts(list),
    }));
    return workbook(title, this.#language.locale, sheets);
  }

  #sheetParts(list: List): Part[] {
    let next = 2;
    return list.blocks.map((block) => {
      const first = next;
      next += block.length;
      const make = (): Piece => sheetRows(this.#rowsOf(list, block), first);
      return {
        key: this.#keys?.ofRecords(block, String(first)),
        make: () =>
          once(
            once(this.#sheets, block, () => new Map()),
            first,
            make,
          ),
      };
    });
  }

  #rowsOf(list: List, block: Block): (readonly Cell[])[] {
    return once(this.#cells, block, () => block.map(this.#table(list).row));
  }

  #table({ kind }: List): Table {
    return tableOf(kind, this.#catalogue, this.#language);
  }
}

/** What is known under a key, or else is made, and known then. */
function once<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = known.get(key);
  if (value === undefined) known.set(key, (value = make()));
  return value;
}

const encoder = new TextEncoder();
