import type { CatalogueRecord } from "../model/catalogue.ts";
import type { OutputFile } from "../model/output.ts";
import { PlannedFile } from "../model/output.ts";
import type { Field, Section } from "../model/shape.ts";
import { recordData, recordPage } from "../present/address.ts";
import { anchoredView } from "./anchored.ts";
import { breadcrumb } from "./breadcrumb.ts";
import { comparisonsOf } from "../present/comparable.ts";
import { chromeOf } from "./chrome.ts";
import { citation } from "./citation.ts";
import { citationFormats } from "./citation-formats.ts";
import { description } from "./description.ts";
import { compareLinks } from "./compare/any.ts";
import { comparisonPath } from "./compare/paths.ts";
import { confirmations } from "./confirmations.ts";
import { feedbackLink } from "./feedback.ts";
import type { Html } from "./html.ts";
import { markup, newline } from "./html.ts";
import { lineage } from "./lineage.ts";
import type { Marks } from "./marks.ts";
import { markOf, marksOf, sharedReasons, titleMarks, withSigns } from "./marks.ts";
import { recordEntity } from "./json-ld/record.ts";
import { listNotice, statusNotice } from "./notice.ts";
import { page } from "./page.ts";
import { pageTitle } from "./page-title.ts";
import { roleText, titleOf } from "./record-text.ts";
import type { Scope } from "./scope.ts";
import { recordScope } from "./scope.ts";
import { sectionsOf } from "./sections.ts";
import { label, line, say } from "./text.ts";
import { usedBy } from "./used-by.ts";
import { value } from "./value.ts";
import type { View } from "./view.ts";

/** The page of one record. */
export function recordPageFile(view: View, record: CatalogueRecord): OutputFile {
  const path = `${view.language.tag}/${recordPage(record)?.path ?? ""}`;
  return new PlannedFile(path, keyOf(view, record, path), () => recordPageOf(view, record).content);
}

/** Besides the record and what is around it: what all pages have, which comparison it stands in, and what tells it from others. */
function keyOf(view: View, record: CatalogueRecord, path: string): string | undefined {
  const { keys, catalogue, baseUrl } = view.site;
  const comparison = keys && comparisonsOf(catalogue).get(record);
  return keys?.ofRecord(
    record,
    path,
    chromeOf(view).whole,
    baseUrl ?? "",
    comparison ? comparisonPath(comparison) : "",
    pageTitle(view, record),
  );
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
  const [first, second, ...others] = sectionsOf(record.kind).map(({ section: one, fields }) =>
    section(scope, one, fields),
  );
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
  return markup`<h1>${text}${titleMarks(record, marks)}${code !== undefined && markup` <code>${code}</code>`}</h1>`;
}

function section(scope: Scope, { label: title }: Section, fields: readonly Field[]): Html | undefined {
  const rows = fields.flatMap((field) => row({ ...scope, hasHeading: title !== undefined }, field) ?? []);
  if (rows.length === 0) return undefined;
  return markup`<section>${title && markup`<h2>${label(scope.view, title)}</h2>`}<dl>${rows}</dl></section>`;
}

/** A field with its label. A field without one, and one without a value, is not shown. */
export function row(scope: Scope, field: Field): Html | undefined {
  if (field.hidden || !field.label) return undefined;
  const { view, record, marks } = scope;
  const shown =
    field.role === "citation" && field.derived
      ? citation(view, record)
      : value(
          { ...scope, path: field.name, capital: true },
          field.shape,
          Object.hasOwn(record.data, field.name) ? record.data[field.name] : undefined,
        );
  return (
    shown &&
    markup`<div><dt>${label(view, field.label)}${markOf(marks, field.name)}</dt><dd>${shown}${field.help && markup`<p class="help">${label(view, field.help)}</p>`}</dd></div>`
  );
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
