import type { CatalogueRecord } from "../../model/catalogue.ts";
import { formatNumber } from "../../present/format/number.ts";
import type { Html } from "../html.ts";
import { markup } from "../html.ts";
import { collectionKind } from "../../present/kinds.ts";
import { recordLink, titleLink } from "../link.ts";
import { groupsOf } from "../../present/used-by.ts";
import { roleText } from "../../present/role.ts";
import type { PageContext } from "../page-context.ts";

/** A number of records, beside what they are the records of. */
export function count(page: PageContext, number: number): Html {
  return markup`<span class="count">${formatNumber(number, page.language)}</span>`;
}

/** A record, with how many name it; what lives in a collection is not there to be named. */
export function countedItem(page: PageContext, record: CatalogueRecord): Html {
  const link = recordLink(page, record);
  return collectionKind(record.kind) === undefined
    ? markup`<li>${link} ${count(page, naming(page, record))}</li>`
    : markup`<li>${link}</li>`;
}

const made = new WeakMap<PageContext, Map<CatalogueRecord, Html>>();

/** A record in a list by title: its title first, then its code or how many name it. Made once for each page context. */
export function titleItem(page: PageContext, record: CatalogueRecord): Html {
  let items = made.get(page);
  if (!items) made.set(page, (items = new Map()));
  let item = items.get(record);
  if (!item) items.set(record, (item = makeItem(page, record)));
  return item;
}

function makeItem(page: PageContext, record: CatalogueRecord): Html {
  const code = roleText(record, "code");
  if (code === undefined) return countedItem(page, record);
  return markup`<li>${titleLink(page, record)} <code>${code}</code></li>`;
}

function naming(page: PageContext, record: CatalogueRecord): number {
  return new Set(groupsOf(page, record).flatMap(({ label, records }) => (label ? records : []))).size;
}
