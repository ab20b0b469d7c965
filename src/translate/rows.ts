import type { Incoming, Outgoing } from "./exchange.ts";
import { baseOf, isBase } from "./exchange.ts";

/** The words of a sheet, in one language of the tool. */
export interface SheetWords {
  /** The heads of the columns, in their order. */
  readonly columns: readonly [
    file: string,
    text: string,
    field: string,
    task: string,
    source: string,
    earlier: string,
    translation: string,
    stillRight: string,
    suggestion: string,
    base: string,
  ];
  readonly taskName: (task: NonNullable<Outgoing["task"]>) => string;
}

/** Where the columns are that an import reads. */
export const columns = { file: 0, text: 1, translation: 6, stillRight: 7, base: 9 } as const;

/** How many columns these are among, from the first. */
export const columnsRead: number = Math.max(...Object.values(columns)) + 1;

/** What one cell of a sheet holds at most, in UTF-16 units (ECMA-376 implementations). */
export const longestCell = 32_767;

/** Texts as rows of a sheet, with their head. Links stand as they are written in the catalogue. */
export function rowsOf(texts: readonly Outgoing[], words: SheetWords): string[][] {
  return [
    [...words.columns],
    ...texts.map(({ pair, task, earlier = "", suggestion }) => [
      pair.text.record.file,
      pair.name,
      pair.text.top.title,
      task === undefined ? "" : words.taskName(task),
      pair.text.in(pair.source) ?? "",
      earlier,
      pair.text.in(pair.target) ?? "",
      "",
      suggestion?.target ?? "",
      baseOf(pair),
    ]),
  ];
}

/** Rows as they come back, head and all. Rows that do not say what was sent are left out: they were never sent. */
export function incomingOf(rows: readonly (readonly (string | undefined)[])[]): Incoming[] {
  return rows.flatMap((row) => {
    const cell = (at: number): string => row[at] ?? "";
    const base = cell(columns.base).trim();
    if (!isBase(base)) return [];
    const [source = "", target = ""] = base.split(" ").map((part) => part.split(":")[0]);
    const text = cell(columns.translation).replace(/\r\n?/g, "\n");
    return [
      {
        file: cell(columns.file),
        name: cell(columns.text),
        source,
        target,
        base,
        translation: text === "" ? undefined : [{ type: "words" as const, raw: text }],
        isReviewed: cell(columns.stillRight).trim() !== "",
      },
    ];
  });
}
