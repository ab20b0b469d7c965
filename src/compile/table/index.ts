import type { Catalogue, CatalogueRecord } from "../../model/catalogue.ts";
import type { Language } from "../../model/language.ts";
import type { Exporter } from "../../model/output.ts";
import { PlannedFile } from "../../model/output.ts";
import { labelText } from "../format/localized.ts";
import { toBytes } from "../json/catalogue.ts";
import { csvText } from "./csv.ts";
import type { List } from "./lists.ts";
import { listPath, listsOf, listTitle, wholeName } from "./lists.ts";
import type { Cell } from "./rows.ts";
import { tableOf } from "./rows.ts";
import type { Sheet } from "./xlsx.ts";
import { workbook } from "./xlsx.ts";

/** The lists of a catalogue as tables, in each language: CSV and Excel each, and one workbook with all kinds. */
export const table: Exporter = function* (catalogue) {
  for (const language of catalogue.languages) {
    const { locale } = language;
    // Most records stand in several lists. They are kept for one language at a time.
    const rows = new Map<CatalogueRecord, readonly Cell[]>();
    const whole: (() => Sheet)[] = [];
    for (const list of listsOf(catalogue)) {
      const sheet = once(() => sheetOf(list, catalogue, language, rows));
      if (!list.collection) whole.push(sheet);
      yield new PlannedFile(listPath(list.name, language, "csv"), undefined, () =>
        toBytes([csvText(sheet().rows.map((row) => row.map(String)))]),
      );
      const title = listTitle(list, catalogue, language);
      yield new PlannedFile(listPath(list.name, language, "xlsx"), undefined, () =>
        workbook(title, locale, [sheet()]),
      );
    }
    const title = labelText(catalogue.configuration.title, language, catalogue.languages);
    if (whole.length === 0) continue;
    yield new PlannedFile(listPath(wholeName, language, "xlsx"), undefined, () =>
      workbook(
        title,
        locale,
        whole.map((sheet) => sheet()),
      ),
    );
  }
};

/** Makes a value when it is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

function sheetOf(
  list: List,
  catalogue: Catalogue,
  language: Language,
  rows: Map<CatalogueRecord, readonly Cell[]>,
): Sheet {
  const { header, row } = tableOf(list.kind, catalogue, language);
  const rowOf = (record: CatalogueRecord): readonly Cell[] => {
    const known = rows.get(record) ?? row(record);
    rows.set(record, known);
    return known;
  };
  return { name: listTitle(list, catalogue, language), rows: [header, ...list.records.map(rowOf)] };
}
