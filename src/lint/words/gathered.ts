import type { Catalogue, CatalogueRecord } from "../../model/catalogue.ts";
import { Fingerprints } from "./fingerprints.ts";
import type { ParagraphOfRecord } from "./paragraph-of-record.ts";
import { paragraphOfRecord } from "./paragraph-of-record.ts";
import { eachParagraph } from "./paragraphs.ts";
import type { WordList } from "./word-list.ts";

/** The long paragraphs of a catalogue: little is kept of each, and the few that matter are read again. */
export class Gathered {
  readonly prints: Fingerprints = new Fingerprints();
  /** The record of each paragraph. */
  readonly records: CatalogueRecord[] = [];
  /** The number of the language of each paragraph: 0 for the first one that its text has. */
  readonly languages: number[] = [];
  /** How many paragraphs of the same record stand before each. */
  readonly #orders: number[] = [];
  readonly #least: number;

  /** @param least How many words a paragraph has at least. */
  constructor(least: number) {
    this.#least = least;
  }

  /** Takes the paragraphs of a text. */
  add(list: WordList, record: CatalogueRecord, language: number): void {
    if (list.count < this.#least) return;
    eachParagraph(list, (from, to) => {
      if (to - from < this.#least) return;
      const isNext = this.records.at(-1) === record;
      this.#orders.push(isNext ? (this.#orders.at(-1) ?? 0) + 1 : 0);
      this.records.push(record);
      this.languages.push(language);
      this.prints.add(list, from, to);
    });
  }

  /** A paragraph with its words and its place. */
  read(paragraph: number, catalogue: Catalogue): ParagraphOfRecord | undefined {
    const record = this.records[paragraph];
    return record && paragraphOfRecord(record, this.#orders[paragraph] ?? 0, catalogue, this.#least);
  }
}
