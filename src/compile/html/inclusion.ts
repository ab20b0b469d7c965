import type { CatalogueRecord } from "../../model/catalogue.ts";
import type { Html } from "./html.ts";
import { html } from "./html.ts";
import { recordLink, titleLink } from "./link.ts";
import { marksOf } from "./marks.ts";
import { listNotice } from "./notice.ts";
import { recordScope } from "./scope.ts";
import { value } from "./value.ts";
import type { View } from "./view.ts";

/** A record's content, to be shown in another one's place. */
export interface Inclusion {
  readonly shown: Html;
  /** The records that are shown: this one, and those that it includes itself. */
  readonly records: ReadonlySet<CatalogueRecord>;
}

/**
 * What a record holds in its field of role `content`. A text stands for itself; anything else has the record's title above it.
 * A record without such a field is linked. Made once for each view.
 */
export function inclusion(view: View, record: CatalogueRecord): Inclusion {
  const known = view.inclusions.get(record);
  if (known) return known;
  // A record that includes itself finds this link in its own content.
  view.inclusions.set(record, { shown: recordLink(view, record), records: new Set() });
  const made = include(view, record);
  view.inclusions.set(record, made);
  return made;
}

function include(view: View, record: CatalogueRecord): Inclusion {
  const field = record.kind.roles.get("content");
  const records = new Set([record]);
  if (!field) return { shown: recordLink(view, record), records };
  const marks = marksOf(view, record, true);
  const content = value({ ...recordScope(view, record, marks, records), path: field.name }, field.shape, record.data[field.name]);
  // Marks of single items stand beside them; of the others one leads to all.
  const mark = [...marks].flatMap(([place, { shown }]) => (place.startsWith(`${field.name}.`) ? [] : shown)).slice(0, 1);
  if (field.shape.type === "localized") return { shown: html`${content}${mark}`, records };
  return { shown: html`<h3>${titleLink(view, record)}${mark}</h3>${listNotice(view, record)}${content}`, records };
}
