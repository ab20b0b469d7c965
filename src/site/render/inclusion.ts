import type { Html } from "../html.ts";
import { empty, markup } from "../html.ts";
import { recordLink, titleLink } from "../link.ts";
import type { Mark, Marks } from "../marks.ts";
import { markShown, marksOf } from "../marks.ts";
import { listNotice } from "../notice.ts";
import type { View } from "../view.ts";
import type { CatalogueRecord } from "../../model/catalogue.ts";
import type { InclusionNode } from "../../present/node.ts";
import { presentContent } from "../../present/reference.ts";
import { presenter } from "../../present/value.ts";
import type { Scope } from "./scope.ts";

/** A record's content, to be shown in another one's place. */
interface Content {
  /** The record's title, unless the content is a text that stands for itself. */
  readonly title?: Html;
  readonly html: Html;
  /** What is to be confirmed of it, but for what stands beside single items. */
  readonly mark?: Mark | undefined;
  /** What is to be confirmed of the records that are shown: of this one, and of those that it includes itself. */
  readonly records: ReadonlyMap<CatalogueRecord, Marks>;
}

/** A record with its content in place. A text stands for itself; anything else has the record's title above it. */
export function inclusion(scope: Scope, node: InclusionNode): Html {
  const { view, hasHeading, included, shared } = scope;
  const { record: target, isText } = node;
  if (scope.brief && !isText) return recordLink(view, target);
  const { title, html, mark: own, records } = contentOf(scope, view, node);
  if (scope.brief) return html;
  const id = included.has(target) ? undefined : view.anchored?.ids.get(target);
  for (const [record, marks] of records) included.set(record, marks);
  const mark = own && markShown(own, shared);
  if (!title) return markup`${html}${mark}`;
  const words = markup`${title}${mark}`;
  const heading = hasHeading ? markup`<h3>${words}</h3>` : markup`<h2>${words}</h2>`;
  return markup`<div class="inclusion"${id !== undefined && markup` id="${id}"`}>${heading}${html}</div>`;
}

const known = new WeakMap<View, Map<CatalogueRecord, Content>>();

/** Made once for each view. */
function contentOf(scope: Scope, view: View, node: InclusionNode): Content {
  const { record } = node;
  const { anchored, site } = view;
  const named = anchored && (site.catalogue.outgoing.get(record) ?? []);
  // Only what names something that the page shows is made for the page alone.
  if (anchored && !named?.some(({ target }) => target && anchored.ids.has(target)))
    return contentOf(scope, anchored.base, node);
  let ofView = known.get(view);
  if (!ofView) known.set(view, (ofView = new Map()));
  let content = ofView.get(record);
  if (!content) {
    // A record that includes itself finds this link in its own content.
    ofView.set(record, { html: recordLink(view, record), records: new Map() });
    ofView.set(record, (content = makeContent(scope, view, node)));
  }
  return content;
}

function makeContent({ render }: Scope, view: View, { record, isText }: InclusionNode): Content {
  const field = record.kind.roles.get("content")?.name ?? "";
  const marks = marksOf(view, record, true);
  const included = new Map([[record, marks]]);
  const node = presentContent(presenter(view.site.catalogue, view.language), record);
  const scope = { view, record, marks, included, hasHeading: false, render };
  const shown = node && render(scope, node, { inline: false, capital: false, field });
  // Marks of single items stand beside them; of the others one leads to all.
  const [, mark] = [...marks].find(([place]) => !place.startsWith(`${field}.`)) ?? [];
  if (isText) return { html: shown ?? empty, mark, records: included };
  const html = markup`${listNotice(view, record)}${shown}`;
  return { title: titleLink(view, record), html, mark, records: included };
}
