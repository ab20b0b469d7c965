import type { Incoming, ReadingFault } from "./exchange.ts";
import { isBase } from "./exchange.ts";
import type { HeadingRow } from "./sheet-headings.ts";
import { findHeadings, isHeading, headingLanguage, needed } from "./sheet-headings.ts";
import type { Column, Headings } from "./exchange-rows.ts";
import type { NoText, SheetRow } from "./sheet/cell-name.ts";
import { cellName } from "./sheet/cell-name.ts";
import type { WorksheetRows } from "./sheet/read-sheet.ts";
import { lineEnds } from "./tidy.ts";

/** What people write into a sheet, in one language of the tool. */
export interface ReturnedWords {
  readonly headings: Headings;
  /** What says that a translation is still right, and that it is not. */
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** A sheet whose columns cannot be told apart. */
export interface SheetFault {
  readonly sheet: string;
  readonly missing: readonly Column[];
  /** The language in which its other headings are: its number among those that were given; undefined when it has none. */
  readonly language: number | undefined;
  /** The cells of headings that stand twice. */
  readonly twice: readonly string[];
}

/**
 * The rows of a workbook as they come back. Every sheet with the headings or the keys of an export counts: a row that
 * says something of a translation is placed, or has a fault.
 * @param languages The words in each language of the tool: a sheet may be in any.
 */
export function incomingOf(
  sheets: readonly WorksheetRows[],
  languages: readonly ReturnedWords[],
): { readonly incoming: readonly Incoming[]; readonly faults: readonly SheetFault[] } {
  const headings = languages.map((words) => words.headings);
  const read = sheets.map((sheet) => ({ sheet, found: findHeadings(sheet, headings) }));
  const own = read.filter(
    ({ sheet, found }) => needed.length - found.missing.length > 1 || sheet.rows.some(hasBase),
  );
  const faults = (own.length > 0 ? own : read.slice(0, 1))
    .filter(({ found }) => found.missing.length + found.twice.length > 0)
    .map(({ sheet, found }) => ({
      sheet: sheet.name,
      missing: found.missing,
      twice: found.twice,
      language: headingLanguage(found, headings),
    }));
  const incoming = own.flatMap(({ sheet, found }) =>
    sheet.rows.flatMap((row) =>
      row === found.row || isHeading(row, found, headings)
        ? []
        : new Row(row, found, sheet, languages).incoming(own.length > 1),
    ),
  );
  return { incoming, faults };
}

function hasBase({ cells }: SheetRow): boolean {
  return cells.some((cell) => typeof cell === "string" && isBase(plain(cell)));
}

/** Spaces that a program added. */
function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

class Row {
  readonly #row: SheetRow;
  readonly #headings: HeadingRow;
  readonly #sheet: WorksheetRows;
  readonly #languages: readonly ReturnedWords[];

  constructor(
    row: SheetRow,
    headings: HeadingRow,
    sheet: WorksheetRows,
    languages: readonly ReturnedWords[],
  ) {
    this.#row = row;
    this.#headings = headings;
    this.#sheet = sheet;
    this.#languages = languages;
  }

  /** Nothing of a row that says nothing of a translation: one that was added for people, or a title. */
  incoming(isOneOfMany: boolean): Incoming[] {
    const { number } = this.#row;
    const base = plain(this.#text("base"));
    const isAbove = number < this.#headings.row.number && !isBase(base);
    if (isAbove || !(this.#says("translation") || this.#says("stillRight") || hasBase(this.#row))) return [];
    const [source = "", target = ""] = base.split(" ").map((part) => part.split(":")[0]);
    const translation = lineEnds(this.#text("translation"));
    const shownSource = this.#text("source");
    const fault = this.#fault(base);
    return [
      {
        file: plain(this.#text("file")),
        name: plain(this.#text("text")),
        source,
        target,
        base,
        translation: translation.trim() === "" ? undefined : [{ type: "words", raw: translation }],
        isReviewed: this.#mark() === true,
        row: { number, ...(isOneOfMany && { sheet: this.#sheet.name }) },
        ...(shownSource !== "" && { shownSource: lineEnds(shownSource) }),
        ...(fault && { fault }),
      },
    ];
  }

  #cell(column: Column): string | NoText | undefined {
    return this.#row.cells[this.#headings.at.get(column) ?? -1];
  }

  #text(column: Column): string {
    const cell = this.#cell(column);
    return typeof cell === "string" ? cell : "";
  }

  #says(column: Column): boolean {
    const cell = this.#cell(column);
    return typeof cell === "object" || (cell ?? "").trim() !== "";
  }

  #place(column: Column): string {
    return cellName(this.#headings.at.get(column) ?? 0, this.#row.number);
  }

  #fault(base: string): ReadingFault | undefined {
    for (const column of needed) {
      const holds = this.#cell(column);
      const isBox = column === "stillRight" && typeof holds === "object" && holds.kind === "truth";
      if (typeof holds === "object" && !isBox) return { reason: "no-text", cell: this.#place(column), holds };
    }
    const keys = { file: this.#says("file"), text: this.#says("text"), base: isBase(base) };
    for (const column of ["text", "file", "base"] as const)
      if (!keys[column])
        return { reason: "no-key", cell: this.#place(column), heading: this.#heading(column) };
    return this.#mark() === undefined
      ? { reason: "unclear-mark", cell: this.#place("stillRight"), value: this.#text("stillRight") }
      : undefined;
  }

  /** Is the translation said to be still right? A box that is ticked says so too. Undefined: nobody knows what is meant. */
  #mark(): boolean | undefined {
    const cell = this.#cell("stillRight");
    if (typeof cell === "object") return cell.value === "TRUE";
    const said = plain(cell ?? "").toLowerCase();
    if (said === "") return false;
    if (/^[x×✓✔☑]$/u.test(said) || this.#languages.some(({ yes }) => yes.includes(said))) return true;
    return this.#languages.some(({ no }) => no.includes(said)) ? false : undefined;
  }

  /** As it stands in the sheet. */
  #heading(column: Column): string {
    const cell = this.#headings.row.cells[this.#headings.at.get(column) ?? -1];
    return typeof cell === "string" ? cell : column;
  }
}
