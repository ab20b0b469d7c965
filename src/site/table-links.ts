import type { CatalogueRecord } from "../model/catalogue.ts";
import { csvFormat } from "../present/downloads.ts";
import { tableDownloads } from "../present/record-table.ts";
import type { Html } from "./html.ts";
import { markup } from "./html.ts";
import { say } from "./page-text.ts";
import type { PageContext } from "./page-context.ts";

/** The links to the files of a record's table. */
export function tableLinks(page: PageContext, record: CatalogueRecord): Html | undefined {
  const links = tableDownloads(record).map(
    ({ format, path }) =>
      markup`<li><a href="${page.up}${path}" download>${say(page, format === csvFormat ? "tableFile" : "tableSheet")}</a></li>`,
  );
  return links.length === 0 ? undefined : markup`<ul class="tags download">${links}</ul>`;
}
