import type { CatalogueRecord } from "../model/catalogue.ts";
import type { OutputFile } from "../model/output.ts";
import { PlannedFile } from "../model/output.ts";
import { presentRecord } from "../present/record.ts";
import { presenter } from "../present/value.ts";
import { recordContext } from "./render/index.ts";
import type { RenderContext } from "./render/render-context.ts";
import { section } from "./render/section.ts";
import { recordData, recordPage } from "../present/address.ts";
import { anchoredPage } from "./anchored.ts";
import { breadcrumb } from "./breadcrumb.ts";
import { frameKey } from "./chrome.ts";
import { formatTabs } from "./citation-formats.ts";
import { description } from "../present/description.ts";
import { compareLinks } from "./compare/any.ts";
import { confirmations } from "./confirmations.ts";
import { feedbackLink } from "./feedback.ts";
import type { Html } from "./html.ts";
import { markup, newline } from "./html.ts";
import { lineage } from "./lineage.ts";
import type { Marks } from "./confirmation-marks.ts";
import { marksOf, sharedReasons, titleMark, withSigns } from "./confirmation-marks.ts";
import { recordEntity } from "./json-ld/record.ts";
import { listNotice, statusNotice } from "./notice.ts";
import { renderPage } from "./page.ts";
import { pageTitle } from "../present/page-title.ts";
import { roleText } from "../present/role.ts";
import { titleOf } from "../present/title.ts";
import { line, say } from "./page-text.ts";
import { usedBy } from "./used-by.ts";
import type { PageContext } from "./page-context.ts";

/** The page of one record. */
export function recordPageFile(page: PageContext, record: CatalogueRecord): OutputFile {
  const path = `${page.language.tag}/${recordPage(record)?.path ?? ""}`;
  return new PlannedFile(path, pageKey(page, record), () => recordPageOf(page, record).content);
}

/** Besides the record and what is around it: what all pages have, and what tells it from others. */
function pageKey(page: PageContext, record: CatalogueRecord): string | undefined {
  const { versions } = page.site.options;
  return versions && `${versions.page(record)} ${frameKey(page, versions)} ${pageTitle(page, record)}`;
}

function recordPageOf(page: PageContext, record: CatalogueRecord): OutputFile {
  const title = titleOf(record, page).value;
  const about = description(page, record) ?? title;
  return renderPage(page, {
    path: recordPage(record)?.path ?? "",
    title: pageTitle(page, record),
    description: about,
    entity: recordEntity(page, record),
    updated: roleText(record, "updated"),
    content: content(page, record),
    data: recordData(record),
    end:
      record.kind.roles.has("citation") &&
      markup`<script src="${page.root}assets/citation.js" defer></script>`,
  });
}

/** The second section of a kind stands beside the first where there is room; what follows stands below. */
function content(page: PageContext, record: CatalogueRecord): Html {
  const included: RenderContext["included"] = new Map();
  includeUnpaged(page, record, included);
  const recordMarks = marksOf(page, record, false);
  const shared = sharedReasons([recordMarks, ...included.values()]);
  const marks = withSigns(recordMarks, shared);
  const scope = { ...recordContext(anchoredPage(page, record), record, marks, included), shared };
  const context = presenter(page.site.catalogue, page.language);
  const [first, second, ...others] = presentRecord(context, record).map((node) => section(scope, node));
  const { notice, list } = confirmations(page, [marks, ...included.values()], shared);
  return markup`${breadcrumb(page, record)}${newline}
    <article class="${second ? "record beside" : "record"}">${newline}
    <header class="title">
      ${heading(page, record, marks)}
      ${statusNotice(page, record)}
      ${listNotice(page, record)}
      ${notice}
    </header>${newline}
    ${first && markup`<div class="first">${first}</div>${newline}`}
    ${second && markup`<div class="second">${second}</div>${newline}`}
    <div class="rest">
      ${others}
      ${lineage(page, record)}
      ${usedBy(page, record)}
      ${compareLinks(page, record)}
      ${list}
      ${dataFooter(page, record)}
    </div>${newline}
    </article>`;
}

/** What is to be confirmed of a record without a page of its own can only be said where the record is named. */
function includeUnpaged(
  page: PageContext,
  record: CatalogueRecord,
  included: RenderContext["included"],
): void {
  for (const { target } of page.site.catalogue.outgoing.get(record) ?? []) {
    if (target?.kind.page.mode === "none") included.set(target, marksOf(page, target, true));
  }
}

function heading(page: PageContext, record: CatalogueRecord, marks: Marks): Html {
  const title = record.kind.roles.get("title");
  const text = (title && line(page, record.data[title.name])) ?? markup`${record.id}`;
  const code = roleText(record, "code");
  return markup`<h1>${text}${titleMark(marks)}${code !== undefined && markup` <code>${code}</code>`}</h1>`;
}

function dataFooter(page: PageContext, record: CatalogueRecord): Html {
  const path = recordData(record);
  const feedback = feedbackLink(page, record);
  return markup`<footer class="data">
    <h2>${say(page, "data")}</h2>
    <p><a href="${page.root}${path}">${say(page, "json")}</a></p>
    ${feedback && markup`<p>${feedback}</p>`}
    ${formatTabs(page, record)}
  </footer>`;
}
