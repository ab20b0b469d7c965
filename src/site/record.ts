import type { CatalogueRecord } from "../model/catalogue.ts";
import type { OutputFile } from "../model/output.ts";
import { PlannedFile } from "../model/output.ts";
import { presentRecord } from "../present/record.ts";
import { presenter } from "../present/value.ts";
import { recordScope } from "./render/index.ts";
import type { Scope } from "./render/scope.ts";
import { section } from "./render/section.ts";
import { recordData, recordPage } from "../present/address.ts";
import { anchoredView } from "./anchored.ts";
import { breadcrumb } from "./breadcrumb.ts";
import { frameKey } from "./chrome.ts";
import { citationFormats } from "./citation-formats.ts";
import { description } from "../present/description.ts";
import { compareLinks } from "./compare/any.ts";
import { confirmations } from "./confirmations.ts";
import { feedbackLink } from "./feedback.ts";
import type { Html } from "./html.ts";
import { markup, newline } from "./html.ts";
import { lineage } from "./lineage.ts";
import type { Marks } from "./marks.ts";
import { marksOf, sharedReasons, titleMark, withSigns } from "./marks.ts";
import { recordEntity } from "./json-ld/record.ts";
import { listNotice, statusNotice } from "./notice.ts";
import { page } from "./page.ts";
import { pageTitle } from "../present/page-title.ts";
import { roleText } from "../present/role.ts";
import { titleOf } from "../present/title.ts";
import { line, say } from "./text.ts";
import { usedBy } from "./used-by.ts";
import type { View } from "./view.ts";

/** The page of one record. */
export function recordPageFile(view: View, record: CatalogueRecord): OutputFile {
  const path = `${view.language.tag}/${recordPage(record)?.path ?? ""}`;
  return new PlannedFile(path, pageKey(view, record), () => recordPageOf(view, record).content);
}

/** Besides the record and what is around it: what all pages have, and what tells it from others. */
function pageKey(view: View, record: CatalogueRecord): string | undefined {
  const { versions } = view.site.options;
  return versions && `${versions.page(record)} ${frameKey(view, versions)} ${pageTitle(view, record)}`;
}

function recordPageOf(view: View, record: CatalogueRecord): OutputFile {
  const title = titleOf(record, view).value;
  const about = description(view, record) ?? title;
  return page(view, {
    path: recordPage(record)?.path ?? "",
    title: pageTitle(view, record),
    description: about,
    entity: recordEntity(view, record),
    updated: roleText(record, "updated"),
    content: content(view, record),
    data: recordData(record),
    end:
      record.kind.roles.has("citation") &&
      markup`<script src="${view.root}assets/citation.js" defer></script>`,
  });
}

/** The second section of a kind stands beside the first where there is room; what follows stands below. */
function content(view: View, record: CatalogueRecord): Html {
  const included: Scope["included"] = new Map();
  includeUnpaged(view, record, included);
  const own = marksOf(view, record, false);
  const shared = sharedReasons([own, ...included.values()]);
  const marks = withSigns(own, shared);
  const scope = { ...recordScope(anchoredView(view, record), record, marks, included), shared };
  const context = presenter(view.site.catalogue, view.language);
  const [first, second, ...others] = presentRecord(context, record).map((node) => section(scope, node));
  const { notice, list } = confirmations(view, [marks, ...included.values()], shared);
  return markup`${breadcrumb(view, record)}${newline}
    <article class="${second ? "record beside" : "record"}">${newline}
    <header class="title">
      ${heading(view, record, marks)}
      ${statusNotice(view, record)}
      ${listNotice(view, record)}
      ${notice}
    </header>${newline}
    ${first && markup`<div class="first">${first}</div>${newline}`}
    ${second && markup`<div class="second">${second}</div>${newline}`}
    <div class="rest">
      ${others}
      ${lineage(view, record)}
      ${usedBy(view, record)}
      ${compareLinks(view, record)}
      ${list}
      ${dataFooter(view, record)}
    </div>${newline}
    </article>`;
}

/** What is to be confirmed of a record without a page of its own can only be said where the record is named. */
function includeUnpaged(view: View, record: CatalogueRecord, included: Scope["included"]): void {
  for (const { target } of view.site.catalogue.outgoing.get(record) ?? []) {
    if (target?.kind.page.mode === "none") included.set(target, marksOf(view, target, true));
  }
}

function heading(view: View, record: CatalogueRecord, marks: Marks): Html {
  const title = record.kind.roles.get("title");
  const text = (title && line(view, record.data[title.name])) ?? markup`${record.id}`;
  const code = roleText(record, "code");
  return markup`<h1>${text}${titleMark(marks)}${code !== undefined && markup` <code>${code}</code>`}</h1>`;
}

function dataFooter(view: View, record: CatalogueRecord): Html {
  const path = recordData(record);
  const feedback = feedbackLink(view, record);
  return markup`<footer class="data">
    <h2>${say(view, "data")}</h2>
    <p><a href="${view.root}${path}">${say(view, "json")}</a></p>
    ${feedback && markup`<p>${feedback}</p>`}
    ${citationFormats(view, record)}
  </footer>`;
}
