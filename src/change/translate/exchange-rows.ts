import type { Outgoing } from "./exchange.ts";
import { baseOf } from "./exchange.ts";
import { fieldName } from "./field-name.ts";

/** The columns of a sheet, in the order in which they are written. */
export const columns = [
  "file",
  "text",
  "field",
  "task",
  "source",
  "earlier",
  "translation",
  "stillRight",
  "suggestion",
  "base",
] as const;
export type Column = (typeof columns)[number];

/** The headings of the columns, in one language of the tool. */
export type Headings = Readonly<Record<Column, string>>;

/** The words of a sheet, in one language of the tool. */
export interface SheetWords {
  readonly headings: Headings;
  /** The language in which properties are named. */
  readonly language: string;
  readonly taskName: (task: NonNullable<Outgoing["task"]>) => string;
}

/** What one cell of a sheet holds at most, in UTF-16 units (ECMA-376 implementations). */
export const longestCell = 32_767;

/** Texts as rows of a sheet, with their headings. Links stand as they are written in the catalogue. */
export function rowsOf(texts: readonly Outgoing[], words: SheetWords): string[][] {
  const cellsOf = ({ pair, task, earlier = "", suggestion }: Outgoing): Record<Column, string> => ({
    file: pair.text.record.file,
    text: pair.name,
    field: fieldName(pair.text.top, words.language),
    task: task === undefined ? "" : words.taskName(task),
    source: pair.text.in(pair.source) ?? "",
    earlier,
    translation: pair.text.in(pair.target) ?? "",
    stillRight: "",
    suggestion: suggestion?.target ?? "",
    base: baseOf(pair),
  });
  return [words.headings, ...texts.map(cellsOf)].map((cells) => columns.map((column) => cells[column]));
}
