import type { CatalogueRecord } from "../../model/catalogue.ts";
import type { OutputFile } from "../../model/output.ts";
import { recordPage } from "../address.ts";
import { csvText } from "../table/csv.ts";
import { recordTable } from "../table/record-table.ts";
import type { Html } from "./html.ts";
import { markup } from "./html.ts";
import { say } from "./text.ts";
import type { View } from "./view.ts";

/** The table of a record, such as a code list, as a CSV file beside its page; nothing when it has no rows. */
export function tableFile({ site, language }: View, record: CatalogueRecord): OutputFile | undefined {
  const path = tablePath(record);
  const rows = path !== undefined && recordTable(record, site.catalogue, language);
  return rows ? { path: `${language.tag}/${path}`, content: csvText(rows) } : undefined;
}

/** The link to that file. */
export function tableLink(view: View, record: CatalogueRecord): Html | undefined {
  const path = tablePath(record);
  return path === undefined
    ? undefined
    : markup`<p class="download"><a href="${view.up}${path}" download>${say(view, "tableFile")}</a></p>`;
}

function tablePath(record: CatalogueRecord): string | undefined {
  return record.kind.page.mode === "each" ? recordPage(record)?.path.replace(/html$/, "csv") : undefined;
}
