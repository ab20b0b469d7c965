import type { CatalogueRecord } from "../model/catalogue.ts";
import type { OutputFile } from "../model/output.ts";
import { recordPage } from "../present/address.ts";
import { breadcrumb } from "./breadcrumb.ts";
import { markup } from "./html.ts";
import { recordLink } from "./link.ts";
import { renderPage } from "./page.ts";
import { titleOf } from "../present/title.ts";
import { say } from "./page-text.ts";
import type { PageContext } from "./page-context.ts";

/**
 * The page of an id that a record had before: it says where the record is now. No reader is sent on unasked, so that
 * whoever follows an old citation sees that the id has changed.
 */
export function formerPageFile(page: PageContext, record: CatalogueRecord, former: string): OutputFile {
  const title = page.typography(titleOf(record, page).value);
  const said = say(page, "renamedNotice", { former, id: record.id });
  return renderPage(page, {
    path: recordPage({ kind: record.kind, id: former })?.path ?? "",
    canonical: recordPage(record)?.path,
    title: `${title} (${former})`,
    description: said,
    content: markup`${breadcrumb(page, record, former)}
      <article><header class="title"><h1>${title}</h1></header>
      <div class="notice"><p>${said}</p><p>${recordLink(page, record)}</p></div></article>`,
  });
}
