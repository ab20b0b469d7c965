import type { CatalogueRecord } from "../../../model/catalogue.ts";
import { visitRecord } from "../../../model/visit.ts";
import { LocalizedText } from "../localized-text.ts";
import { wordHash } from "../words/word-list.ts";

/** The texts of a record; each is good for as long as one likes. */
export function localizedTexts(record: CatalogueRecord): LocalizedText[] {
  const texts: LocalizedText[] = [];
  visitRecord(record, {
    localized(value, { format }, { field, path }) {
      if (format !== "words") texts.push(new LocalizedText(field, [...path], format, value));
    },
  });
  return texts;
}

/** The number of a text among those of its record, by which it is found again. */
export function textNumber({ path }: LocalizedText): number {
  return wordHash(path.join("/"));
}

export function textNumbered(number: number, record: CatalogueRecord): LocalizedText | undefined {
  return localizedTexts(record).find((text) => textNumber(text) === number);
}
