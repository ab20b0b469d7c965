import { PlannedFile } from "../../model/output.ts";
import type { Exporter } from "../../model/output.ts";
import { typography } from "../../present/format/typography.ts";
import { dataScript } from "../../model/data-script.ts";
import { comparableRecords } from "../../present/comparable.ts";
import { foundRecords } from "../../present/found-records.ts";
import { titleOf } from "../../present/title.ts";

/**
 * What `assets/compare.js` lets readers choose from: in each language the ids and titles of all records that can be compared,
 * with their numbers among all texts (`../texts/`).
 */
export const comparison: Exporter = function* (catalogue) {
  const records = comparableRecords(catalogue);
  if (records.length < 2) return;
  const numbers = new Map(foundRecords(catalogue).map((record, number) => [record, number]));
  for (const language of catalogue.languages) {
    const names = (): unknown[] =>
      records.map((record) => [
        record.id,
        typography(language)(titleOf(record, { catalogue, language }).value),
        numbers.get(record),
      ]);
    const path = `assets/compare/${language.tag}.js`;
    yield new PlannedFile(path, undefined, () => dataScript({ names: names() }, "varbookCompare"));
  }
};
