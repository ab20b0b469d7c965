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
 * @param related What the span must be compared with, in the same file: underlined with another sign.
 * @returns No line when the file has nothing to show there.
 */
export function frame(
  lines: readonly string[],
  span: Span,
  width: number,
  paint: FramePaint,
  related: readonly Span[] = [],
): string[] {
  const rowsOfSpan = rowsOf(lines, span);
  const others = related.map((other) => ({
    other,
    rows: rowsOf(lines, other).filter((row) => row >= other.line),
  }));
  const rows = [...new Set([...rowsOfSpan, ...others.flatMap(({ rows: shown }) => shown)])].toSorted(
    (a, b) => a - b,
  );
  const digits = String(rows.at(-1) ?? 0).length;
  const room = Math.max(narrowest, width - digits - 5);
  const gutter = (label: string): string => paint.gutter(`  ${label.padStart(digits)} │`);
  return rows.flatMap((row, index) => {
    const isGap = index > 0 && row - (rows[index - 1] ?? 0) > 1;
    const line = lines[row - 1] ?? "";
    const isOwn = rowsOfSpan.includes(row) && row >= span.line;
    const marks = isOwn ? span : others.find((candidate) => candidate.rows.includes(row))?.other;
    const [from, to] = marks ? marked(line, row, marks) : [0, 0];
    const { shown, underline } = clip(line, from, to, room);
    const signs = isOwn ? paint.mark("^".repeat(underline.width)) : paint.gutter("-".repeat(underline.width));
    return [
      ...(isGap ? [gutter("⋮")] : []),
      marks ? `${gutter(String(row))} ${shown}`.trimEnd() : `${gutter(String(row))} ${shown}`,
      ...(marks ? [`${gutter("")} ${" ".repeat(underline.column)}${signs}`] : []),
    ];
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
