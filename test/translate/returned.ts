import { memoryTree } from "../../scripts/memory-tree.ts";
import type { MessageLanguage } from "../../src/model/message-language.ts";
import { headingsIn, returnedWords } from "../../src/apps/cli/words-of-exchange.ts";
import type { ImportPlan } from "../../src/change/translate/import-plan.ts";
import { planImport } from "../../src/change/translate/plan-import.ts";
import { incomingOf } from "../../src/change/translate/returned-rows.ts";
import { rowsOf } from "../../src/change/translate/exchange-rows.ts";
import type { NoText } from "../../src/change/translate/sheet/cell-name.ts";
import type { WorksheetRows } from "../../src/change/translate/sheet/read-sheet.ts";
import type { Files } from "./notes.ts";
import { check, pairsOf } from "./notes.ts";

export type Cells = (string | NoText | undefined)[][];

/** A catalogue's texts as the rows of a sheet, headings first. */
export function exported(files: Files, language: MessageLanguage = "en"): Cells {
  const texts = pairsOf(files).map((pair) => ({ pair, task: undefined }));
  return rowsOf(texts, { headings: headingsIn(language), language, taskName: (task) => task });
}

export function sheetOf(cells: Cells, name = "Sheet1"): WorksheetRows {
  return {
    name,
    rows: cells.flatMap((own, at) => (own.length > 0 ? [{ number: at + 1, cells: own }] : [])),
  };
}

/** What comes of sheets that come back. */
export function imported(files: Files, ...sheets: readonly WorksheetRows[]): ImportPlan & Faulty {
  const { incoming, faults } = incomingOf(sheets, returnedWords);
  return { ...planImport(incoming, pairsOf(files), memoryTree(files), check), faults };
}

interface Faulty {
  readonly faults: ReturnType<typeof incomingOf>["faults"];
}

/** Each text that is not as it was, with its row, and what came of it. */
export function outcomes({ outcomes: all }: ImportPlan): string[] {
  return all
    .filter(({ kind, isEmptied }) => kind !== "unchanged" || isEmptied)
    .map(({ kind, incoming: { name, row }, refusal, isEmptied }) =>
      [row?.number, name, isEmptied ? "emptied" : (refusal?.reason ?? kind)].join(" "),
    );
}
