import type { Catalogue, CatalogueRecord } from "../../model/catalogue.ts";
import type { Language } from "../../model/language.ts";
import type { Exporter, OutputFile } from "../../model/output.ts";
import { PlannedFile } from "../../model/output.ts";
import { Keys } from "../keys.ts";
import { recordHref } from "../address.ts";
import { titleText } from "../record-names.ts";
import { dataScript } from "../search/script.ts";
import { tableOf } from "../table/rows.ts";
import { comparableRecords } from "./comparable.ts";

/** So many records share a script: a page opened from disk can load no other kind of file, and one each would double the files. */
const together = 50;

/**
 * What `assets/compare.js` compares: in each language the ids and titles of all records that can be compared, and their
 * texts, fifty to a script.
 */
export const comparison: Exporter = (catalogue, { inputs }) => {
  const keys = Keys.of(catalogue, inputs);
  return catalogue.languages.map((language) => () => scriptsOf(catalogue, language, keys));
};

function* scriptsOf(catalogue: Catalogue, language: Language, keys: Keys | undefined): Iterable<OutputFile> {
  const records = comparableRecords(catalogue);
  if (records.length < 2) return;
  const folder = `assets/compare/${language.tag}`;
  yield new PlannedFile(`${folder}.js`, undefined, () => {
    const names = records.map((record) => [record.id, titleText(record, catalogue, language)]);
    return dataScript({ together, names }, loader);
  });
  for (let start = 0; start < records.length; start += together) {
    const some = records.slice(start, start + together);
    const number = start / together;
    const path = `${folder}-${number}.js`;
    yield new PlannedFile(path, keys?.ofRecords(some, path), () =>
      dataScript({ number, ...textsOf(some, catalogue, language) }, loader),
    );
  }
}

const loader = "varbookCompare";

/** Headings of each kind, and for each record the number of its headings, its page, and its cells. */
function textsOf(records: readonly CatalogueRecord[], catalogue: Catalogue, language: Language): object {
  const kinds = [...new Set(records.map(({ kind }) => kind))];
  return {
    headers: kinds.map((kind) => tableOf(kind, catalogue, language).header),
    records: records.map((record) => [
      kinds.indexOf(record.kind),
      recordHref(record) ?? "",
      tableOf(record.kind, catalogue, language).row(record),
    ]),
  };
}
