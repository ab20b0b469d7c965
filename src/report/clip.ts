import { cells, widthOfCells } from "./cells.ts";
import type { TerminalCell } from "./cells.ts";

/** A line as it is shown, with the columns (from 0) that are underlined. */
export interface ClippedLine {
  readonly shown: string;
  readonly underline: { readonly column: number; readonly width: number };
}

const ellipsis = "…";

/**
 * A line of a file, cut around a span so that it fits.
 * @param from Start of the span in the line, in UTF-16 units.
 * @param to Its end, exclusive.
 * @param width Columns that there are.
 */
export function clip(line: string, from: number, to: number, width: number): ClippedLine {
  // Only the neighbourhood is split into cells: a line can have a million characters.
  const first = boundary(line, Math.max(0, from - 2 * width));
  const last = boundary(line, Math.min(line.length, from + 4 * width));
  const all = cells(line.slice(first, last), first);
  const isWhole = first === 0 && last === line.length && widthOfCells(all) <= width;
  const shown = isWhole ? all : around(all, from, to, width - 2);
  const prefix = (shown[0]?.start ?? 0) > 0 ? ellipsis : "";
  const suffix = (shown.at(-1)?.end ?? line.length) < line.length ? ellipsis : "";
  const marked = shown.filter(({ end, start }) => end > from && start < to);
  const column = widthOfCells(shown.filter(({ end }) => end <= from));
  // A combining mark stands under the character before it.
  const back = marked[0]?.width === 0 && column > 0 ? 1 : 0;
  return {
    shown: prefix + shown.map((cell) => cell.shown).join("") + suffix,
    underline: { column: prefix.length + column - back, width: Math.max(1, widthOfCells(marked)) },
  };
}

/** As many cells as fit: the span, as much before it as after it, then whatever there is room for. */
function around(
  all: readonly TerminalCell[],
  from: number,
  to: number,
  width: number,
): readonly TerminalCell[] {
  const target = all.findIndex(({ end }) => end > from);
  let first = target === -1 ? all.length : target;
  let end = first;
  let used = 0;
  const growLeft = (limit: number): void => {
    for (let cell = all[first - 1]; cell && used + cell.width <= limit; cell = all[first - 1]) {
      used += cell.width;
      first -= 1;
    }
  };
  const growRight = (limit: number, isWanted: (cell: TerminalCell) => boolean): void => {
    for (let cell = all[end]; cell && used + cell.width <= limit && isWanted(cell); cell = all[end]) {
      used += cell.width;
      end += 1;
    }
  };
  growRight(width, ({ start }) => start < to);
  growLeft(Math.floor((used + width) / 2));
  growRight(width, () => true);
  growLeft(width);
  return all.slice(first, end);
}

/** Not between the halves of a surrogate pair. */
function boundary(line: string, at: number): number {
  return /^[\ud800-\udbff][\udc00-\udfff]/.test(line.slice(at - 1, at + 1)) ? at - 1 : at;
}
