/** Turns offsets of a text into lines and columns (from 1; columns in UTF-16 units). Ends of lines: LF, CRLF. */
export class LineStarts {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) this.#starts.push(at + 1);
  }

  /** Line and column of an offset. */
  position(offset: number): { readonly line: number; readonly column: number } {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }

  /** The offset of a line and a column; of what lies beyond the text, its nearest. */
  offset({ line, column }: { readonly line: number; readonly column: number }): number {
    const start = this.#starts[Math.min(Math.max(line, 1), this.#starts.length) - 1] ?? 0;
    const next = this.#starts[line] ?? Number.POSITIVE_INFINITY;
    return Math.min(start + Math.max(column - 1, 0), next - 1);
  }
}
