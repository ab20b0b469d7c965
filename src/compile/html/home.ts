import type { CatalogueRecord } from "../../model/catalogue.ts";
import type { OutputFile } from "../../model/output.ts";
import type { Kind } from "../../model/shape.ts";
import { choose } from "../format/localized.ts";
import { formatNumber } from "../format/number.ts";
import { collectionKind, shownKinds, siteTitle } from "./chrome.ts";
import { withoutMarkup } from "./description.ts";
import type { Html } from "./html.ts";
import { html } from "./html.ts";
import { recordLink } from "./link.ts";
import { page } from "./page.ts";
import { prose } from "./prose.ts";
import { searchForm } from "./search-form.ts";
import { byTitle } from "./sorted.ts";
import { heading, say } from "./text.ts";
import { groupsOf } from "./used-by.ts";
import type { View } from "./view.ts";

/** A kind with more records than this is not listed on the home page: its records are found by their collections. */
const mostListed = 100;

/** The home page of a language. */
export function homeFile(view: View): OutputFile {
  const { configuration, languages } = view.site.catalogue;
  const introduction = choose(configuration.introduction, view.language, languages);
  return page(view, {
    path: "index.html",
    neutral: "index.html",
    description: introduction && view.typography(withoutMarkup(introduction.value)),
    hasSearch: true,
    content: html`<header class="title hero"><h1>${siteTitle(view)}</h1>${introduction && html`<div class="introduction">${prose(view, introduction.value, introduction.language, false)}</div>`}${searchForm(view, "search.html")}</header>
${kindLists(view)}`,
  });
}

/** Every kind that has pages, with its records or the way to them. */
export function kindLists(view: View): Html {
  const { kinds, records } = view.site.catalogue;
  return html`<div class="kinds">${shownKinds(kinds.values()).map((kind) => kindList(view, kind, [...(records.get(kind.name)?.values() ?? [])]))}</div>`;
}

function kindList(view: View, kind: Kind, records: readonly CatalogueRecord[]): Html | undefined {
  if (records.length === 0) return undefined;
  const isCollection = [...view.site.catalogue.kinds.values()].some((other) => collectionKind(other).includes(kind.name));
  return html`<section class="${isCollection ? "kind collections" : "kind"}" aria-labelledby="${kind.name}"><h2 id="${kind.name}">${heading(view, kind.label.other)} <span class="count">${formatNumber(records.length, view.language)}</span></h2>${list(view, kind, records)}</section>`;
}

function list(view: View, kind: Kind, records: readonly CatalogueRecord[]): Html {
  if (kind.page.mode === "one") return html`<p><a href="${view.up}${kind.page.path}">${say(view, "all")}</a></p>`;
  if (records.length > mostListed) return elsewhere(view, kind);
  return html`<ul class="${records.length > 12 ? "links long" : "links"}">${byTitle(view, records).map(({ record }) => html`<li>${recordLink(view, record)}${count(view, record)}</li>`)}</ul>`;
}

/** How many records name this one, when that is what it is for: a keyword, a collection. */
function count(view: View, record: CatalogueRecord): Html | undefined {
  if (record.kind.linkText !== undefined) return undefined;
  const naming = new Set(groupsOf(view, record).flatMap(({ label, records }) => (label ? records : [])));
  return html` <span class="count">${formatNumber(naming.size, view.language)}</span>`;
}

function elsewhere(view: View, kind: Kind): Html {
  const collections = collectionKind(kind).flatMap((name) => [...(view.site.catalogue.records.get(name)?.values() ?? [])]);
  if (collections.length === 0) return html`<p><a href="${view.up}search.html">${say(view, "search")}</a></p>`;
  return html`<ul class="tags">${byTitle(view, collections).map(({ record }) => html`<li>${recordLink(view, record)}${count(view, record)}</li>`)}</ul>`;
}
