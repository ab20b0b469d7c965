import { said } from "../../../messages/phrase.ts";
import { ExchangeError } from "../unreadable.ts";
import type { Attributes, SheetHandler } from "./scan-xml.ts";
import type { NoText, SheetRow } from "./cell-name.ts";
import { lastColumn, outOfPlace, cellPosition, rowOf } from "./cell-name.ts";
import { CellText } from "./strings.ts";

/** How many rows and columns of a sheet may have something in them. */
const mostRows = 200_000;
const mostColumns = 64;

/** How many cells all sheets of a workbook may have with something in them: an export of 200,000 texts has two million. */
const mostCells = 4_000_000;

/** How many elements a sheet, or a table of shared texts, may have: an export has twenty a row. Empty cells are some too. */
export const mostElements = 10_000_000;

/** What a cell holds: a text, the number of a shared one, or something else. */
export type CellValue = string | number | NoText | undefined;

/** What the sheets of a workbook have in common. */
export interface Book {
  /** Is a number in a cell of this style a date? */
  readonly isDate: (style: number) => boolean;
  /** How many cells were read. */
  cells: number;
}

/**
 * Reads the rows of a worksheet that have something in them, top to bottom. Cells are where they say, else after the one
 * before; both only ever go on. Cells with nothing in them, which programs write for whole rows that are formatted, are
 * passed over wherever they are. Throws an `ExchangeError` for others beyond the limits.
 */
export class SheetRows implements SheetHandler {
  readonly rows: SheetRow<CellValue>[] = [];
  readonly #book: Book;
  readonly #text = new CellText();
  #rowCount = 0;
  #row = 0;
  #column = 0;
  #cells: CellValue[] = [];
  #type = "";
  #style = 0;
  #isFormula = false;

  constructor(book: Book) {
    this.#book = book;
  }

  open(name: string, attributes: Attributes): void {
    if (name === "row") this.#openRow(attributes.get("r"));
    else if (name === "c") this.#openCell(attributes);
    else if (name === "f") this.#isFormula = true;
    else this.#text.open(name);
  }

  close(name: string): void {
    this.#text.close(name);
    if (name === "c") this.#closeCell(this.#text.take());
    else if (name === "row" && this.#cells.length > 0)
      this.rows.push({ number: this.#row, cells: this.#cells });
  }

  text(characters: string): void {
    this.#text.add(characters);
  }

  #openRow(number: string): void {
    const row = number === "" ? this.#row + 1 : rowOf(number);
    if (row <= this.#row) throw outOfPlace(number === "" ? String(row) : number);
    if (++this.#rowCount > mostRows)
      throw new ExchangeError(said("unreadable/many-rows", { most: mostRows }));
    [this.#row, this.#column, this.#cells] = [row, 0, []];
  }

  #openCell(attributes: Attributes): void {
    const cell = attributes.get("r");
    const place = cell === "" ? { row: this.#row, column: this.#column + 1 } : cellPosition(cell);
    if (place.row !== this.#row || place.column <= this.#column) throw outOfPlace(cell);
    if (place.column > lastColumn)
      throw new ExchangeError(said("unreadable/many-columns", { most: mostColumns }));
    this.#column = place.column;
    this.#type = attributes.get("t");
    this.#style = Number(attributes.get("s"));
    this.#isFormula = false;
  }

  #closeCell(value: string): void {
    if (value === "" && !this.#isFormula) return;
    if (this.#row > mostRows) throw new ExchangeError(said("unreadable/many-rows", { most: mostRows }));
    if (this.#column > mostColumns)
      throw new ExchangeError(said("unreadable/many-columns", { most: mostColumns }));
    if (++this.#book.cells > mostCells)
      throw new ExchangeError(said("unreadable/many-cells", { most: mostCells }));
    this.#cells[this.#column - 1] = this.#valueOf(value);
  }

  #valueOf(value: string): CellValue {
    if (this.#isFormula) return { kind: "formula", value };
    if (this.#type === "s") return /^\d{1,9}$/.test(value) ? Number(value) : undefined;
    if (this.#type === "str" || this.#type === "inlineStr") return value;
    if (this.#type === "b") return { kind: "truth", value: value === "1" ? "TRUE" : "FALSE" };
    if (this.#type === "d") return { kind: "date", value };
    const isNumber = this.#type === "" || this.#type === "n";
    if (!isNumber || !Number.isFinite(Number(value))) return { kind: "error", value };
    return this.#book.isDate(this.#style)
      ? { kind: "date", value }
      : { kind: "number", value: String(Number(value)) };
  }
}
