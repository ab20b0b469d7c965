import { tablesOf } from "../../markdown/table-rows.ts";

/** A row of dashes; or a bar with the spaces around it, by which cells are lined up. */
const layout = /(?<=\n)[ \t|:-]+(?=\n|$)|(?<![ \t])[ \t]*\|[ \t]*/g;

/**
 * The prose of a text with the layout of its tables masked.
 * @param prose The text, with what else is no prose masked already.
 */
export function maskTables(text: string, prose: string, mask: string): string {
  let result = "";
  let done = 0;
  for (const [start, end] of tablesOf(text)) {
    const rows = prose.slice(start, end).replace(layout, (found) => mask.repeat(found.length));
    result += prose.slice(done, start) + rows;
    done = end;
  }
  return result + prose.slice(done);
}
