import type { OutputFile } from "../model/output.ts";
import { markdown } from "./render/markdown.ts";
import { choose } from "../present/format/localized.ts";
import { themesOf } from "../present/theme.ts";
import { count, countedItem } from "./browse/item.ts";
import { kindListPath } from "../present/list-pages.ts";
import { themeList } from "./browse/themes.ts";
import { siteTitle } from "./chrome.ts";
import { withoutMarkup } from "../present/description.ts";
import { comparableRecords } from "../present/comparable.ts";
import { comparePath } from "./compare/paths.ts";
import { downloadsPath } from "./downloads.ts";
import type { Html } from "./html.ts";
import { markup } from "./html.ts";
import type { ShownKind } from "../present/kinds.ts";
import { page } from "./page.ts";
import { wholeCatalogue } from "./json-ld/catalogue.ts";
import { recentChanges } from "../present/recent-changes.ts";
import { recentPath } from "./recent.ts";
import { searchForm } from "./search-form.ts";
import { byLinkText } from "./sorted.ts";
import { heading, say } from "./text.ts";
import type { View } from "./view.ts";

/** A kind with more records than this is not listed on the home page: they have pages of their own. */
const mostListed = 100;
/** More than this stand in columns, over the whole width. */
const manyListed = 8;

/** The home page of a language. */
export function homeFile(view: View): OutputFile {
  const { configuration, languages } = view.site.catalogue;
  const introduction = choose(configuration.introduction, view.language, languages);
  const words = introduction && markdown(view, introduction.value, introduction.language, false);
  return page(view, {
    path: "index.html",
    neutral: "index.html",
    description: introduction && view.typography(withoutMarkup(introduction.value)),
    hasSearch: true,
    entity: wholeCatalogue(view),
    content: () => markup`<header class="title hero">
        <h1>${siteTitle(view)}</h1>
        ${words && markup`<div class="introduction">${words}</div>`}
        ${searchForm(view, "search.html", "_q")}
      </header>
      ${kindLists(view)}`,
  });
}

/** Every kind that has pages, with its records or the way to them. */
export function kindLists(view: View): Html {
  const { kinds } = view.site;
  const lists = (areCollections: boolean): Html[] =>
    kinds.filter(({ isCollection }) => isCollection === areCollections).map((shown) => kindList(view, shown));
  return markup`<div class="kinds">${lists(true)}${themes(view)}${seeAlso(view)}${lists(false)}</div>`;
}

function kindList(view: View, shown: ShownKind): Html {
  const { kind, records, isCollection } = shown;
  const isLong = records.length > manyListed && records.length <= mostListed && kind.page.mode === "each";
  const style = isCollection ? "kind collections" : isLong ? "kind long" : "kind";
  return markup`<section class="${style}" aria-labelledby="${kind.name}">
    <h2 id="${kind.name}">${heading(view, kind.label.other)} ${count(view, records.length)}</h2>
    ${list(view, shown)}
  </section>`;
}

function list(view: View, { kind, records }: ShownKind): Html {
  if (kind.page.mode === "one" || records.length > mostListed) {
    const path = kind.page.mode === "one" ? kind.page.path : `${kindListPath(kind)}.html`;
    return markup`<p><a href="${view.up}${path}">${say(view, "all")}</a></p>`;
  }
  return markup`<ul class="links">${byLinkText(view, records).map(({ record }) => countedItem(view, record))}</ul>`;
}

/** The themes that codes name. */
function themes(view: View): Html | undefined {
  const { size } = themesOf(view.site.catalogue);
  if (size === 0) return undefined;
  return markup`<section class="${size > manyListed ? "kind long" : "kind"}" aria-labelledby="_themes">
    <h2 id="_themes">${say(view, "themes")} ${count(view, size)}</h2>
    ${themeList(view)}
  </section>`;
}

/** The pages that are no lists of a kind. */
function seeAlso(view: View): Html {
  const links: (readonly [path: string, word: string])[] = [[downloadsPath, "downloads"]];
  if (recentChanges(view.site.catalogue).length > 0) links.unshift([recentPath, "recent"]);
  if (comparableRecords(view.site.catalogue).length > 1) links.push([comparePath, "compare"]);
  const items = links.map(
    ([path, word]) => markup`<li><a href="${view.up}${path}">${say(view, word)}</a></li>`,
  );
  return markup`<section class="kind" aria-labelledby="_see-also">
    <h2 id="_see-also">${say(view, "seeAlso")}</h2>
    <ul class="links">${items}</ul>
  </section>`;
}
