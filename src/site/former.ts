import type { CatalogueRecord } from "../model/catalogue.ts";
import type { OutputFile } from "../model/output.ts";
import { recordPage } from "../present/address.ts";
import { breadcrumb } from "./breadcrumb.ts";
import { markup } from "./html.ts";
import { recordLink } from "./link.ts";
import { page } from "./page.ts";
import { titleOf } from "../present/title.ts";
import { say } from "./text.ts";
import type { View } from "./view.ts";

/**
 * The page of an id that a record had before: it says where the record is now. No reader is sent on unasked, so that
 * whoever follows an old citation sees that the id has changed.
 */
export function formerPageFile(view: View, record: CatalogueRecord, former: string): OutputFile {
  const title = view.typography(titleOf(record, view).value);
  const said = say(view, "renamedNotice", { former, id: record.id });
  return page(view, {
    path: recordPage({ kind: record.kind, id: former })?.path ?? "",
    canonical: recordPage(record)?.path,
    title: `${title} (${former})`,
    description: said,
    content: markup`${breadcrumb(view, record, former)}
      <article><header class="title"><h1>${title}</h1></header>
      <div class="notice"><p>${said}</p><p>${recordLink(view, record)}</p></div></article>`,
  });
}
