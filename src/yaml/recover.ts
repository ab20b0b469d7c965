import type { Edit, Problem } from "../model/diagnostic.ts";
import type { JsonObject } from "../model/json.ts";
import { isObject } from "../model/json.ts";
import { applyEdits, editOf } from "./edit.ts";
import { full, leavesValue } from "./yaml-full.ts";
import { subset } from "./yaml-subset.ts";

/** A text that cannot be read as it stands, with its faults of syntax repaired. */
export interface Recovered {
  readonly value: JsonObject;
  readonly text: string;
  /** What was repaired, from the first to the last, in the offsets of the text as it stands. */
  readonly edits: readonly Edit[];
}

/**
 * What a text most likely means, so that one fault of syntax does not hide all other faults of the file. Undefined when
 * one of its faults has no sure repair.
 * @param problems What is wrong with the text, as `full` says it.
 */
export function recover(text: string, problems: readonly Problem[]): Recovered | undefined {
  const edits: Edit[] = [];
  for (const { code, fix, place } of problems) {
    if (leavesValue.has(code)) continue;
    if (fix === undefined || !place.range) return undefined;
    edits.push(editOf(fix, text, ...place.range));
  }
  const repaired = applyEdits(text, edits);
  if (edits.length === 0 || repaired.made.length < edits.length) return undefined;
  const value = subset(repaired.text) ?? full("", repaired.text).value;
  return isObject(value) ? { value, text: repaired.text, edits: repaired.made } : undefined;
}

/** Where a range of the repaired text is in the text as it stands. */
export function unrepaired(
  [from, to]: readonly [start: number, end: number],
  edits: readonly Edit[],
  source: string,
): readonly [start: number, end: number] {
  return [offsetIn(source, edits, from, "start"), offsetIn(source, edits, to, "end")];
}

function offsetIn(source: string, edits: readonly Edit[], offset: number, side: "start" | "end"): number {
  let shift = 0;
  for (const edit of edits) {
    const start = edit.start - shift;
    if (offset < start) break;
    if (offset <= start + edit.text.length) return within(source, edit, offset - start) ?? edit[side];
    shift += edit.end - edit.start - edit.text.length;
  }
  return offset + shift;
}

/** Where a repair only put something before or after a line, the characters of that line are known. */
function within(source: string, { start, end, text }: Edit, at: number): number | undefined {
  const before = source.slice(start, end).split("\n");
  const after = text.split("\n");
  if (before.length !== after.length) return undefined;
  const number = text.slice(0, at).split("\n").length - 1;
  const line = before[number] ?? "";
  const content = line.trim();
  const margin = (after[number] ?? "").indexOf(content);
  if (margin === -1) return undefined;
  const column = at - (text.lastIndexOf("\n", at - 1) + 1) - margin;
  const lineStart = start + before.slice(0, number).join("\n").length + Number(number > 0);
  return lineStart + line.indexOf(content) + Math.min(Math.max(column, 0), content.length);
}
