import { LineStarts } from "../line-starts.ts";

/** What stands before an offset, on its line and on the one above. Linear in the text, however often it is asked. */
export class Lines {
  readonly #text: string;
  readonly #starts: LineStarts;
  readonly #blank: Map<number, boolean> = new Map();

  constructor(text: string) {
    this.#text = text;
    this.#starts = new LineStarts(text);
  }

  /** How many characters stand before the offset on its line. */
  columnOf(offset: number): number {
    return this.#starts.position(offset).column - 1;
  }

  /** The characters before the offset on its line. */
  marginBefore(offset: number): string {
    return this.#text.slice(offset - this.columnOf(offset), offset);
  }

  /** Is the line above blank? */
  isSpaced(offset: number): boolean {
    const { line, column } = this.#starts.position(offset);
    const cached = this.#blank.get(line);
    if (cached !== undefined) return cached;
    const end = offset - column;
    const isBlank =
      end >= 0 && this.#text.slice(this.#text.lastIndexOf("\n", end - 1) + 1, end).trim() === "";
    this.#blank.set(line, isBlank);
    return isBlank;
  }
}
