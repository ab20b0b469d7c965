import { longestCell } from "../exchange-rows.ts";
import { said } from "../../../messages/phrase.ts";
import { ExchangeError } from "../unreadable.ts";
import type { SheetHandler } from "./scan-xml.ts";
import { typed } from "./cell-name.ts";

/** The value of a cell, or a text that cells share. It may be cut into runs; how it is read aloud is no part of it. */
export class CellText {
  #text = "";
  #isText = false;
  #phonetic = 0;

  open(name: string): void {
    if (name === "rPh") this.#phonetic++;
    this.#isText = (name === "t" || name === "v") && this.#phonetic === 0;
  }

  close(name: string): void {
    if (name === "rPh") this.#phonetic--;
    this.#isText = false;
  }

  add(characters: string): void {
    if (!this.#isText) return;
    this.#text += characters;
    // Each character may be written as `_xHHHH_`.
    if (this.#text.length > 7 * longestCell)
      throw new ExchangeError(said("unreadable/long-cell", { most: longestCell }));
  }

  /** What was read so far, and begins the next. */
  take(): string {
    const text = typed(this.#text);
    if (text.length > longestCell)
      throw new ExchangeError(said("unreadable/long-cell", { most: longestCell }));
    this.#text = "";
    return text;
  }
}

/** Finds the wanted ones of the texts that cells share. */
export class SharedStrings implements SheetHandler {
  readonly found: Map<number, string> = new Map();
  readonly #wanted: ReadonlySet<number>;
  readonly #text = new CellText();
  #number = 0;

  constructor(wanted: ReadonlySet<number>) {
    this.#wanted = wanted;
  }

  open(name: string): void {
    this.#text.open(name);
  }

  close(name: string): void {
    this.#text.close(name);
    if (name !== "si") return;
    const text = this.#text.take();
    if (this.#wanted.has(this.#number)) this.found.set(this.#number, text);
    this.#number++;
  }

  text(characters: string): void {
    this.#text.add(characters);
  }
}
