import { PlannedFile } from "../../model/output.ts";
import type { Exporter } from "../../model/output.ts";
import { typography } from "../../present/format/typography.ts";
import { titleText } from "../../present/record-names.ts";
import { foundRecords } from "../../export/search/entries.ts";
import { dataScript } from "../../export/search/script.ts";
import { comparableRecords } from "../../present/comparable.ts";

/**
 * What `assets/compare.js` lets readers choose from: in each language the ids and titles of all records that can be compared,
 * with their numbers among all texts (`../texts/`).
 */
export const comparison: Exporter = (catalogue) => {
  const records = comparableRecords(catalogue);
  if (records.length < 2) return [];
  return catalogue.languages.map((language) => () => {
    const numbers = new Map(foundRecords(catalogue).map((record, number) => [record, number]));
    const names = (): unknown[] =>
      records.map((record) => [
        record.id,
        typography(language)(titleText(record, catalogue, language)),
        numbers.get(record),
      ]);
    const path = `assets/compare/${language.tag}.js`;
    return [new PlannedFile(path, undefined, () => dataScript({ names: names() }, "varbookCompare"))];
  });
};
