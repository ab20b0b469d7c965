import type { Catalogue, CatalogueRecord } from "../../../model/catalogue.ts";
import { Fingerprints, printLength, printOf } from "./paragraph-fingerprints.ts";
import type { ParagraphOfRecord } from "./paragraph-of-record.ts";
import { paragraphsOfRecord } from "./paragraph-of-record.ts";
import { eachParagraph } from "./long-paragraphs.ts";
import type { WordList } from "./word-list.ts";

/**
 * What is to be kept of the long paragraphs of a text: for each the number of its language and its print.
 * @param language The number of the text's language: 0 for the first one that it has.
 * @param least How many words a paragraph has at least.
 */
export function paragraphPrints(list: WordList, language: number, least: number): number[] {
  const numbers: number[] = [];
  if (list.count < least) return numbers;
  eachParagraph(list, (from, to) => {
    if (to - from >= least) numbers.push(language, ...printOf(list, from, to));
  });
  return numbers;
}

/** The long paragraphs of a catalogue: little is kept of each, and the few that matter are read again. */
export class ParagraphStore {
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

  /** Takes what was kept of a record. */
  add(record: CatalogueRecord, numbers: readonly number[]): void {
    for (let at = 0; at < numbers.length; at += 1 + printLength) {
      this.#orders.push(at / (1 + printLength));
      this.records.push(record);
      this.languages.push(numbers[at] ?? 0);
      this.prints.add(numbers, at + 1);
    }
  }

  /** A paragraph with its words and its place. */
  read(paragraph: number, catalogue: Catalogue): ParagraphOfRecord | undefined {
    const record = this.records[paragraph];
    return record && paragraphsOfRecord(record, catalogue, this.#least)[this.#orders[paragraph] ?? 0];
  }
}
