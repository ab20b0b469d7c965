import type { CatalogueRecord } from "../model/catalogue.ts";
import { formatNumber } from "../present/format/number.ts";
import { wayListPath } from "../present/list-pages.ts";
import type { UsedByGroup } from "../present/used-by.ts";
import { groupsOf } from "../present/used-by.ts";
import { mostEntries } from "./browse/parts.ts";
import type { Html } from "./html.ts";
import { markup } from "./html.ts";
import { recordLink } from "./link.ts";
import { label, say } from "./page-text.ts";
import type { PageContext } from "./page-context.ts";

/** The section of a page that lists who names its record. */
export function usedBy(page: PageContext, record: CatalogueRecord): Html | undefined {
  const groups = groupsOf(page, record);
  if (groups.length === 0) return undefined;
  return markup`<section class="used-by" aria-labelledby="_used-by">
    <h2 id="_used-by">${say(page, "usedBy")}</h2>
    ${groups.map((group, way) => groupList(page, record, group, way))}
  </section>`;
}

function groupList(
  page: PageContext,
  record: CatalogueRecord,
  { label: name, records }: UsedByGroup,
  way: number,
): Html {
  return markup`<h3>${name ? label(page, name) : say(page, "mentionedIn")}</h3>
    ${records.length > mostEntries ? listLink(page, record, records.length, way) : links(page, records)}`;
}

function links(page: PageContext, records: readonly CatalogueRecord[]): Html {
  const items = records.map((record) => markup`<li>${recordLink(page, record)}</li>`);
  return markup`<ul class="${records.length > 12 ? "links long" : "links"}">${items}</ul>`;
}

/** Too many for this page: they have pages of their own. */
function listLink(page: PageContext, record: CatalogueRecord, length: number, way: number): Html {
  const text = say(page, "wholeList", { count: formatNumber(length, page.language) });
  return markup`<p><a href="${page.up}${encodeURI(wayListPath(record, way))}.html">${text}</a></p>`;
}
