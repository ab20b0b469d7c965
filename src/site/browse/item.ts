import type { CatalogueRecord } from "../../model/catalogue.ts";
import { formatNumber } from "../../present/format/number.ts";
import type { Html } from "../html.ts";
import { markup } from "../html.ts";
import { collectionKind } from "../../present/kinds.ts";
import { recordLink, titleLink } from "../link.ts";
import { groupsOf } from "../../present/used-by.ts";
import { roleText } from "../../present/role.ts";
import type { View } from "../view.ts";

/** A number of records, beside what they are the records of. */
export function count(view: View, number: number): Html {
  return markup`<span class="count">${formatNumber(number, view.language)}</span>`;
}

/** A record, with how many name it; what lives in a collection is not there to be named. */
export function countedItem(view: View, record: CatalogueRecord): Html {
  const link = recordLink(view, record);
  return collectionKind(record.kind) === undefined
    ? markup`<li>${link} ${count(view, naming(view, record))}</li>`
    : markup`<li>${link}</li>`;
}

const made = new WeakMap<View, Map<CatalogueRecord, Html>>();

/** A record in a list by title: its title first, then its code or how many name it. Made once for each view. */
export function titleItem(view: View, record: CatalogueRecord): Html {
  let items = made.get(view);
  if (!items) made.set(view, (items = new Map()));
  let item = items.get(record);
  if (!item) items.set(record, (item = makeItem(view, record)));
  return item;
}

function makeItem(view: View, record: CatalogueRecord): Html {
  const code = roleText(record, "code");
  if (code === undefined) return countedItem(view, record);
  return markup`<li>${titleLink(view, record)} <code>${code}</code></li>`;
}

function naming(view: View, record: CatalogueRecord): number {
  return new Set(groupsOf(view, record).flatMap(({ label, records }) => (label ? records : []))).size;
}
