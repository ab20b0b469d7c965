import type { Catalogue } from "../../model/catalogue.ts";
import type { Language } from "../../model/language.ts";
import type { Exporter } from "../../model/output.ts";
import { labelText } from "../format/localized.ts";
import { toBytes } from "../json/catalogue.ts";
import { csvText } from "./csv.ts";
import type { List } from "./lists.ts";
import { listPath, listsOf, listTitle, wholeName } from "./lists.ts";
import { tableOf } from "./rows.ts";
import type { Sheet } from "./xlsx.ts";
import { workbook } from "./xlsx.ts";

/** The lists of a catalogue as tables, in each language: CSV and Excel each, and one workbook with all kinds. */
export const table: Exporter = function* (catalogue) {
  for (const language of catalogue.languages) {
    const { locale } = language;
    const sheets: Sheet[] = [];
    for (const list of listsOf(catalogue)) {
      const sheet = sheetOf(list, catalogue, language);
      if (!list.collection) sheets.push(sheet);
      const text = csvText(sheet.rows.map((row) => row.map(String)));
      yield { path: listPath(list.name, language, "csv"), content: toBytes([text]) };
      const title = listTitle(list, catalogue, language);
      yield { path: listPath(list.name, language, "xlsx"), content: workbook(title, locale, [sheet]) };
    }
    const title = labelText(catalogue.configuration.title, language, catalogue.languages);
    if (sheets.length > 0)
      yield { path: listPath(wholeName, language, "xlsx"), content: workbook(title, locale, sheets) };
  }
};

function sheetOf(list: List, catalogue: Catalogue, language: Language): Sheet {
  const { header, row } = tableOf(list.kind, catalogue, language);
  return { name: listTitle(list, catalogue, language), rows: [header, ...list.records.map(row)] };
}
