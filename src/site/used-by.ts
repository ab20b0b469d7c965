import type { CatalogueRecord } from "../model/catalogue.ts";
import { formatNumber } from "../present/format/number.ts";
import { wayListPath } from "../present/list-pages.ts";
import type { Group } from "../present/used-by.ts";
import { groupsOf } from "../present/used-by.ts";
import { mostEntries } from "./browse/parts.ts";
import type { Html } from "./html.ts";
import { markup } from "./html.ts";
import { recordLink } from "./link.ts";
import { label, say } from "./text.ts";
import type { View } from "./view.ts";

/** The section of a page that lists who names its record. */
export function usedBy(view: View, record: CatalogueRecord): Html | undefined {
  const groups = groupsOf(view, record);
  if (groups.length === 0) return undefined;
  return markup`<section class="used-by" aria-labelledby="_used-by">
    <h2 id="_used-by">${say(view, "usedBy")}</h2>
    ${groups.map((group, way) => groupList(view, record, group, way))}
  </section>`;
}

function groupList(view: View, record: CatalogueRecord, { label: name, records }: Group, way: number): Html {
  return markup`<h3>${name ? label(view, name) : say(view, "mentionedIn")}</h3>
    ${records.length > mostEntries ? listLink(view, record, records.length, way) : links(view, records)}`;
}

function links(view: View, records: readonly CatalogueRecord[]): Html {
  const items = records.map((record) => markup`<li>${recordLink(view, record)}</li>`);
  return markup`<ul class="${records.length > 12 ? "links long" : "links"}">${items}</ul>`;
}

/** Too many for this page: they have pages of their own. */
function listLink(view: View, record: CatalogueRecord, length: number, way: number): Html {
  const text = say(view, "wholeList", { count: formatNumber(length, view.language) });
  return markup`<p><a href="${view.up}${encodeURI(wayListPath(record, way))}.html">${text}</a></p>`;
}
