import type { CatalogueRecord } from "../../model/catalogue.ts";
import type { Path, Place } from "../../model/diagnostic.ts";
import { Fingerprints } from "./fingerprints.ts";
import { eachParagraph } from "./paragraphs.ts";
import { part } from "./part.ts";
import { WordList } from "./word-list.ts";

/** A long paragraph of a record. */
interface Paragraph {
  readonly record: CatalogueRecord;
  /** The path of its text, with the language. */
  readonly path: Path;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Is it in the first language that its text has? */
  readonly isFirst: boolean;
}

/** The long paragraphs of a catalogue: where they are, and their fingerprints. Words are read again where they matter. */
export class Gathered {
  readonly prints: Fingerprints = new Fingerprints();
  readonly paragraphs: Paragraph[] = [];
  readonly #least: number;
  readonly #list = new WordList();

  /** @param least How many words a paragraph has at least. */
  constructor(least: number) {
    this.#least = least;
  }

  /** Takes the paragraphs of a text. The path is copied when there is one. */
  add(
    list: WordList,
    of: {
      readonly record: CatalogueRecord;
      readonly path: Path;
      readonly language: string;
      readonly isFirst: boolean;
    },
  ): void {
    if (list.count < this.#least) return;
    let path: Path | undefined;
    eachParagraph(list, (from, to) => {
      if (to - from < this.#least) return;
      path ??= [...of.path, of.language];
      const [start, end] = [list.starts[from] ?? 0, list.ends[to - 1] ?? 0];
      this.paragraphs.push({ record: of.record, path, text: list.text, start, end, isFirst: of.isFirst });
      this.prints.add(list, from, to);
    });
  }

  /** The words of a paragraph, as hashes. */
  wordsOf(number: number): Int32Array {
    const { text = "", start, end } = this.paragraphs[number] ?? {};
    const list = this.#list.read(text.slice(start, end));
    return list.hashes.slice(0, list.count);
  }

  placeOf(number: number): Place {
    const { record, path = [], text = "", start = 0, end = 0 } = this.paragraphs[number] ?? {};
    return { file: record?.file ?? "", path, within: part(text, start, end) };
  }
}
