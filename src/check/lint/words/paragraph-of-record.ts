import type { Catalogue, CatalogueRecord } from "../../../model/catalogue.ts";
import type { Place } from "../../../model/diagnostic.ts";
import type { JsonObject } from "../../../model/json.ts";
import { visitRecord } from "../../../model/visit.ts";
import { eachParagraph } from "./long-paragraphs.ts";
import { part } from "./word-part.ts";
import { wordsOf } from "./words-of.ts";

/** A long paragraph of a record. */
export interface ParagraphOfRecord {
  readonly place: Place;
  /** Its words. */
  readonly hashes: Int32Array;
}

/**
 * The paragraphs of a record with at least so many words, read again, in the order in which rules see them. Remembered
 * until the record's file changes.
 */
export function paragraphsOfRecord(
  record: CatalogueRecord,
  { languages }: Catalogue,
  least: number,
): readonly ParagraphOfRecord[] {
  const before = byRecord.get(record.data);
  if (before?.least === least) return before.paragraphs;
  const paragraphs: ParagraphOfRecord[] = [];
  visitRecord(record, {
    localized(value, { format }, { path }) {
      if (format === "words" || format === "url") return;
      for (const language of languages) {
        const text = value[language.tag];
        if (typeof text !== "string" || text.length < least * 2) continue;
        const list = wordsOf(text, language);
        eachParagraph(list, (from, to) => {
          if (to - from < least) return;
          const within = part(text, list.starts[from] ?? 0, list.ends[to - 1] ?? 0);
          const place = { file: record.file, path: [...path, language.tag], within };
          paragraphs.push({ place, hashes: list.hashes.slice(from, to) });
        });
      }
    },
  });
  byRecord.set(record.data, { least, paragraphs });
  return paragraphs;
}

const byRecord = new WeakMap<
  JsonObject,
  { readonly least: number; readonly paragraphs: readonly ParagraphOfRecord[] }
>();
