import type { Span } from "../model/diagnostic.ts";
import { clip } from "./clip.ts";
import { lastLine } from "./last-line.ts";

/** How the parts of a frame are coloured. */
export interface FramePaint {
  readonly gutter: (text: string) => string;
  readonly mark: (text: string) => string;
}

/** The least that is shown of a line, however narrow the terminal. */
const narrowest = 20;

/**
 * The lines of a file around a span, with their numbers, the span underlined: at most the line before it and its
 * first and last lines.
 * @param lines The file's lines, without their ends.
 * @param width Columns that there are.
 * @returns No line when the file has nothing to show there.
 */
export function frame(lines: readonly string[], span: Span, width: number, paint: FramePaint): string[] {
  const rows = rowsOf(lines, span);
  const digits = String(rows.at(-1) ?? 0).length;
  const room = Math.max(narrowest, width - digits - 5);
  const gutter = (label: string): string => paint.gutter(`  ${label.padStart(digits)} │`);
  return rows.flatMap((row, index) => {
    const line = lines[row - 1] ?? "";
    if (row < span.line) return [`${gutter(String(row))} ${clip(line, 0, 0, room).shown}`];
    const [from, to] = marked(line, row, span);
    const { shown, underline } = clip(line, from, to, room);
    const marks = " ".repeat(underline.column) + paint.mark("^".repeat(underline.width));
    const numbered = `${gutter(String(row))} ${shown}`.trimEnd();
    const underlined = `${gutter("")} ${marks}`;
    const isGap = index > 0 && row - (rows[index - 1] ?? 0) > 1;
    return isGap ? [gutter("⋮"), numbered, underlined] : [numbered, underlined];
  });
}

/** The numbers of the lines to show. */
function rowsOf(lines: readonly string[], span: Span): number[] {
  const last = Math.min(lastLine(span), lines.length);
  const isBlank = (row: number): boolean => (lines[row - 1] ?? "").trim() === "";
  if (span.line > lines.length || (span.line === last && isBlank(last))) return [];
  if (span.line < last) return last - span.line === 2 ? [span.line, span.line + 1, last] : [span.line, last];
  return isBlank(last - 1) ? [last] : [last - 1, last];
}

/** What a span covers of a line, in UTF-16 units from 0: not the indentation of its later lines. */
function marked(line: string, row: number, span: Span): [from: number, to: number] {
  const from = row === span.line ? span.column - 1 : line.length - line.trimStart().length;
  const to = row === span.endLine ? span.endColumn - 1 : line.trimEnd().length;
  return [Math.min(from, line.length), Math.min(to, line.length)];
}
