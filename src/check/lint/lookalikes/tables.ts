import type { Nodes, Table } from "mdast";
import { cellCount, isRowOfDashes } from "../../../markdown/table-rows.ts";
import type { Lookalike, Typed } from "./lookalike.ts";

/** Tables that are none, and what of a table is not shown, or not as it is meant. */
export function* brokenTables(typed: Typed): Generator<Lookalike> {
  yield* noTable(typed);
  for (const table of tablesIn(typed.root)) yield* insideOf(table, typed.text);
}

function* tablesIn(node: Nodes): Generator<Table> {
  if (node.type === "table") yield node;
  else if ("children" in node) for (const child of node.children) yield* tablesIn(child);
}

/** Lines with bars that are shown as they are. Only the first, as what follows belongs to it. */
function* noTable({ words }: Typed): Generator<Lookalike> {
  const folded = /[^|\n]\|[ ]*:?-{2,}:?[ ]*\|[^\n]*/.exec(words);
  if (folded && !isRowOfDashes(lineAt(words, folded.index))) {
    const start = words.lastIndexOf("\n", folded.index) + 1;
    return yield { start, end: start + lineAt(words, start).trimEnd().length, kind: "folded" };
  }
  const lines = /(?<=^|\n)(?:[^\n]*\|[^\n]*(?:\n|$)){2,}/.exec(words);
  if (!lines) return;
  const [first = "", second = ""] = lines[0].split("\n");
  const start = lines.index;
  const end = start + first.trimEnd().length;
  if (isRowOfDashes(second)) {
    if (cellCount(first) !== cellCount(second))
      yield { start, end, kind: "columns", better: rowOfDashes(first) };
  } else if (first.trimStart().startsWith("|") && second.trimStart().startsWith("|"))
    yield { start, end, kind: "dashes", better: rowOfDashes(first) };
}

function lineAt(text: string, at: number): string {
  const end = text.indexOf("\n", at);
  return text.slice(text.lastIndexOf("\n", at) + 1, end < 0 ? undefined : end);
}

function rowOfDashes(line: string): string {
  return `|${"---|".repeat(cellCount(line))}`;
}

function* insideOf({ align, children }: Table, text: string): Generator<Lookalike> {
  const count = align?.length ?? 0;
  const [head, ...rows] = children;
  if (head?.children.every((cell) => cell.children.length === 0) === true)
    yield { ...placeOf(head), kind: "heads" };
  for (const row of rows) {
    const { start, end } = placeOf(row);
    const extra = row.children.slice(count).find((cell) => cell.children.length > 0);
    if (extra) yield { ...placeOf(extra), kind: "cells" };
    else if (count > 1 && !text.slice(start, end).includes("|")) yield { start, end, kind: "swallowed" };
  }
}

function placeOf({ position }: Nodes): { start: number; end: number } {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}
