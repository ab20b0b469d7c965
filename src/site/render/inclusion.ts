import type { Html } from "../html.ts";
import { empty, markup } from "../html.ts";
import { recordLink, titleLink } from "../link.ts";
import type { ConfirmationMark, Marks } from "../confirmation-marks.ts";
import { markShown, marksOf } from "../confirmation-marks.ts";
import { listNotice } from "../notice.ts";
import type { PageContext } from "../page-context.ts";
import type { CatalogueRecord } from "../../model/catalogue.ts";
import type { InclusionNode } from "../../present/node.ts";
import { presentContent } from "../../present/reference.ts";
import { presenter } from "../../present/value.ts";
import type { RenderContext } from "./render-context.ts";

/** A record's content, to be shown in another one's place. */
interface Content {
  /** The record's title, unless the content is a text that stands for itself. */
  readonly title?: Html;
  readonly html: Html;
  /** What is to be confirmed of it, but for what stands beside single items. */
  readonly mark?: ConfirmationMark | undefined;
  /** What is to be confirmed of the records that are shown: of this one, and of those that it includes itself. */
  readonly records: ReadonlyMap<CatalogueRecord, Marks>;
}

/** A record with its content in place. A text stands for itself; anything else has the record's title above it. */
export function inclusion(context: RenderContext, node: InclusionNode): Html {
  const { page, hasHeading, included, shared } = context;
  const { record: target, isText } = node;
  if (context.brief && !isText) return recordLink(page, target);
  const { title, html, mark: own, records } = contentOf(context, page, node);
  if (context.brief) return html;
  const id = included.has(target) ? undefined : page.anchored?.ids.get(target);
  for (const [record, marks] of records) included.set(record, marks);
  const mark = own && markShown(own, shared);
  if (!title) return markup`${html}${mark}`;
  const words = markup`${title}${mark}`;
  const heading = hasHeading ? markup`<h3>${words}</h3>` : markup`<h2>${words}</h2>`;
  return markup`<div class="inclusion"${id !== undefined && markup` id="${id}"`}>${heading}${html}</div>`;
}

const known = new WeakMap<PageContext, Map<CatalogueRecord, Content>>();

/** Made once for each page context. */
function contentOf(context: RenderContext, page: PageContext, node: InclusionNode): Content {
  const { record } = node;
  const { anchored, site } = page;
  const named = anchored && (site.catalogue.outgoing.get(record) ?? []);
  // Only what names something that the page shows is made for the page alone.
  if (anchored && !named?.some(({ target }) => target && anchored.ids.has(target)))
    return contentOf(context, anchored.base, node);
  let ofView = known.get(page);
  if (!ofView) known.set(page, (ofView = new Map()));
  let content = ofView.get(record);
  if (!content) {
    // A record that includes itself finds this link in its own content.
    ofView.set(record, { html: recordLink(page, record), records: new Map() });
    ofView.set(record, (content = makeContent(context, page, node)));
  }
  return content;
}

function makeContent(
  { render }: RenderContext,
  page: PageContext,
  { record, isText }: InclusionNode,
): Content {
  const field = record.kind.roles.get("content")?.name ?? "";
  const marks = marksOf(page, record, true);
  const included = new Map([[record, marks]]);
  const node = presentContent(presenter(page.site.catalogue, page.language), record);
  const scope = { page, record, marks, included, hasHeading: false, render };
  const shown = node && render(scope, node, { inline: false, capital: false, field });
  // Marks of single items stand beside them; of the others one leads to all.
  const [, mark] = [...marks].find(([place]) => !place.startsWith(`${field}.`)) ?? [];
  if (isText) return { html: shown ?? empty, mark, records: included };
  const html = markup`${listNotice(page, record)}${shown}`;
  return { title: titleLink(page, record), html, mark, records: included };
}
