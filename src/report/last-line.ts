import type { Span } from "../model/diagnostic.ts";

/** The last line that a span touches: one that ends before the first character of a line does not touch that line. */
export function lastLine({ line, endLine, endColumn }: Span): number {
  return endLine > line && endColumn === 1 ? endLine - 1 : endLine;
}
