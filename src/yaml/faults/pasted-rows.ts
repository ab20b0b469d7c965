import { problem } from "../../messages/problem.ts";
import { pastedCells } from "../pasted-list.ts";
import type { FaultContext, Explanation } from "./explanation.ts";
import { rangePlace } from "./explanation.ts";
import type { Line } from "./line.ts";
import { filledBefore, lineAt } from "./line.ts";

/** `1<tab>Bruxelles`, line after line: rows of a sheet, that belong to nothing as they stand. */
export function* pastedRows({ file, text, lines }: FaultContext): Iterable<Explanation> {
  const row = lines.find(isRow);
  if (!row) return;
  let first = row;
  for (let before = filledBefore(text, first); before && isRow(before); before = filledBefore(text, first))
    first = before;
  const rows: Line[] = [];
  for (let at = first.start; at < text.length;) {
    const line = lineAt(text, at);
    if (!isRow(line)) break;
    rows.push(line);
    // A carriage return may stand between a line and its end.
    const newline = text.indexOf("\n", line.end);
    at = newline === -1 ? text.length : newline + 1;
  }
  const start = first.start + first.margin.length;
  if (rows.length > 1)
    yield {
      problem: problem("schema/pasted-list", rangePlace(file, start, first.end)),
      masks: rows.map((line) => ({ start: line.start, end: line.end, character: "#" })),
    };
}

function isRow({ text, key }: Line): boolean {
  return key === undefined && pastedCells(text) !== undefined;
}
