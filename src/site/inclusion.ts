import type { CatalogueRecord } from "../model/catalogue.ts";
import type { Html } from "./html.ts";
import { empty, markup } from "./html.ts";
import { recordLink, titleLink } from "./link.ts";
import type { Mark, Marks } from "./marks.ts";
import { marksOf } from "./marks.ts";
import { listNotice } from "./notice.ts";
import { recordScope } from "./scope.ts";
import { value } from "./value.ts";
import type { View } from "./view.ts";

/** A record's content, to be shown in another one's place. */
export interface Inclusion {
  /** The record's title, unless the content is a text that stands for itself. */
  readonly title?: Html;
  readonly content: Html;
  /** What is to be confirmed of it, but for what stands beside single items. */
  readonly mark?: Mark | undefined;
  /** What is to be confirmed of the records that are shown: of this one, and of those that it includes itself. */
  readonly records: ReadonlyMap<CatalogueRecord, Marks>;
}

/**
 * What a record holds in its field of role `content`. A text stands for itself; anything else has the record's title
 * above it.
 * A record without such a field is linked. Made once for each view.
 */
export function inclusion(view: View, record: CatalogueRecord): Inclusion {
  const { anchored, site } = view;
  if (anchored) {
    const named = site.catalogue.outgoing.get(record) ?? [];
    // Only what names something that the page shows is made for the page alone.
    if (!named.some(({ target }) => target && anchored.ids.has(target)))
      return inclusion(anchored.base, record);
  }
  const known = view.inclusions.get(record);
  if (known) return known;
  // A record that includes itself finds this link in its own content.
  view.inclusions.set(record, { content: recordLink(view, record), records: new Map() });
  const made = include(view, record);
  view.inclusions.set(record, made);
  return made;
}

function include(view: View, record: CatalogueRecord): Inclusion {
  const field = record.kind.roles.get("content");
  const marks = marksOf(view, record, true);
  const records = new Map([[record, marks]]);
  if (!field) return { content: recordLink(view, record), records };
  const content = value(
    { ...recordScope(view, record, marks, records), path: field.name },
    field.shape,
    record.data[field.name],
  );
  // Marks of single items stand beside them; of the others one leads to all.
  const [, mark] = [...marks].find(([place]) => !place.startsWith(`${field.name}.`)) ?? [];
  if (field.shape.type === "localized") return { content: content ?? empty, mark, records };
  return {
    title: titleLink(view, record),
    content: markup`${listNotice(view, record)}${content}`,
    mark,
    records,
  };
}
