import type { CatalogueRecord } from "../../model/catalogue.ts";
import type { OutputFile } from "../../model/output.ts";
import type { Kind } from "../../model/shape.ts";
import { choose } from "../format/localized.ts";
import { formatNumber } from "../format/number.ts";
import { siteTitle } from "./chrome.ts";
import { withoutMarkup } from "./description.ts";
import type { Html } from "./html.ts";
import { markup } from "./html.ts";
import type { ShownKind } from "./kinds.ts";
import { collectionKind } from "./kinds.ts";
import { recordLink } from "./link.ts";
import { page } from "./page.ts";
import { prose } from "./prose.ts";
import { searchForm } from "./search-form.ts";
import { byLinkText } from "./sorted.ts";
import { heading, say } from "./text.ts";
import { groupsOf } from "./used-by.ts";
import type { View } from "./view.ts";

/** A kind with more records than this is not listed on the home page: its records are found by their collections. */
const mostListed = 100;
/** More than this stand in columns, over the whole width. */
const manyListed = 8;

/** The home page of a language. */
export function homeFile(view: View): OutputFile {
  const { configuration, languages } = view.site.catalogue;
  const introduction = choose(configuration.introduction, view.language, languages);
  const words = introduction && prose(view, introduction.value, introduction.language, false);
  return page(view, {
    path: "index.html",
    neutral: "index.html",
    description: introduction && view.typography(withoutMarkup(introduction.value)),
    hasSearch: true,
    content: markup`<header class="title hero">
        <h1>${siteTitle(view)}</h1>
        ${words && markup`<div class="introduction">${words}</div>`}
        ${searchForm(view, "search.html", "_q")}
      </header>
      ${kindLists(view)}`,
  });
}

/** Every kind that has pages, with its records or the way to them. */
export function kindLists(view: View): Html {
  return markup`<div class="kinds">${view.site.kinds.map((shown) => kindList(view, shown))}</div>`;
}

function kindList(view: View, shown: ShownKind): Html {
  const { kind, records, isCollection } = shown;
  const isLong = records.length > manyListed && records.length <= mostListed && kind.page.mode === "each";
  const style = isCollection ? "kind collections" : isLong ? "kind long" : "kind";
  const count = markup`<span class="count">${formatNumber(records.length, view.language)}</span>`;
  return markup`<section class="${style}" aria-labelledby="${kind.name}">
    <h2 id="${kind.name}">${heading(view, kind.label.other)} ${count}</h2>
    ${list(view, shown)}
  </section>`;
}

function list(view: View, { kind, records }: ShownKind): Html {
  if (kind.page.mode === "one")
    return markup`<p><a href="${view.up}${kind.page.path}">${say(view, "all")}</a></p>`;
  if (records.length > mostListed) return elsewhere(view, kind);
  return markup`<ul class="links">${byLinkText(view, records).map(({ record }) => item(view, record))}</ul>`;
}

/** The collections in which the many records of a kind are listed; without any, the search. */
function elsewhere(view: View, kind: Kind): Html {
  const collections = view.site.catalogue.records.get(collectionKind(kind) ?? "");
  if (!collections) return markup`<p><a href="${view.up}search.html">${say(view, "search")}</a></p>`;
  return markup`<ul class="links">${byLinkText(view, collections.values()).map(({ record }) => item(view, record))}</ul>`;
}

/** A record, with how many name it; what lives in a collection is not there to be named. */
function item(view: View, record: CatalogueRecord): Html {
  const link = recordLink(view, record);
  if (collectionKind(record.kind) !== undefined) return markup`<li>${link}</li>`;
  const naming = new Set(groupsOf(view, record).flatMap(({ label, records }) => (label ? records : [])));
  return markup`<li>${link} <span class="count">${formatNumber(naming.size, view.language)}</span></li>`;
}
