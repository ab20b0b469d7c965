import { structuredPatch } from "diff";
import type { Change } from "../repair/working-copy.ts";

/** Lines of a file, and what they should become. */
export interface SuggestedChange {
  readonly file: string;
  /** From 1, both included. */
  readonly start: number;
  readonly end: number;
  /** The new lines, without the last line's end; nothing where the lines are to go. */
  readonly text: string;
}

/** What whoever posts them takes: so many, of so many characters. */
const most = 100;
const longest = 4_000;

/** Repairs that change more lines than this are for `varbook fix`. */
const mostLines = 1_000;

/** The repairs of files, line by line, as reviewers can be offered them. A file with CRLF has none: hosts write LF. */
export function suggestionsOf(changes: ReadonlyMap<string, Change>): SuggestedChange[] {
  const suggestions = [...changes].flatMap(([file, change]) => ofFile(file, change));
  return suggestions.filter(({ text }) => text.length <= longest).slice(0, most);
}

function ofFile(file: string, change: Change): SuggestedChange[] {
  const [before, after] = [change.before, change.after].map((bytes) => new TextDecoder().decode(bytes)) as [
    string,
    string,
  ];
  if (before.includes("\r")) return [];
  const patch = structuredPatch("", "", before, after, "", "", { context: 0, maxEditLength: mostLines });
  const lines = before.split("\n");
  return (patch?.hunks ?? []).flatMap(({ oldStart, oldLines, lines: changed }) => {
    const added = changed.filter((line) => line.startsWith("+")).map((line) => line.slice(1));
    if (oldLines > 0)
      return [{ file, start: oldStart, end: oldStart + oldLines - 1, text: added.join("\n") }];
    // What is only added stands above the line that follows.
    const next = lines[oldStart - 1];
    const isLast = next === undefined || (next === "" && oldStart === lines.length);
    return isLast ? [] : [{ file, start: oldStart, end: oldStart, text: [...added, next].join("\n") }];
  });
}
