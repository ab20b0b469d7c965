import type { Catalogue, CatalogueRecord } from "../../model/catalogue.ts";
import type { Place } from "../../model/diagnostic.ts";
import { visitRecord } from "../../model/visit.ts";
import { eachParagraph } from "./paragraphs.ts";
import { part } from "./part.ts";
import { wordsOf } from "./words-of.ts";

/** A long paragraph of a record. */
export interface ParagraphOfRecord {
  readonly place: Place;
  /** Its words. */
  readonly hashes: Int32Array;
}

/**
 * One of the paragraphs of a record with at least so many words, read again.
 * @param order Its number among them, in the order in which rules see them.
 */
export function paragraphOfRecord(
  record: CatalogueRecord,
  order: number,
  { languages }: Catalogue,
  least: number,
): ParagraphOfRecord | undefined {
  let left = order;
  let found: ParagraphOfRecord | undefined;
  visitRecord(record, {
    localized(value, { format }, { path }) {
      if (format === "words" || format === "url" || found) return;
      for (const language of languages) {
        const text = value[language.tag];
        if (typeof text !== "string" || text.length < least * 2) continue;
        const list = wordsOf(text, language);
        eachParagraph(list, (from, to) => {
          if (to - from < least || left-- !== 0) return;
          const within = part(text, list.starts[from] ?? 0, list.ends[to - 1] ?? 0);
          const place = { file: record.file, path: [...path, language.tag], within };
          found = { place, hashes: list.hashes.slice(from, to) };
        });
      }
    },
  });
  return found;
}
