import type { OutputFile } from "../model/output.ts";
import { markdown } from "./render/markdown.ts";
import { choose } from "../present/format/localized.ts";
import { themesOf } from "../present/theme.ts";
import { count, countedItem } from "./browse/item.ts";
import { kindListPath } from "../present/list-pages.ts";
import { themeList } from "./browse/theme-pages.ts";
import { siteTitle } from "./chrome.ts";
import { withoutMarkup } from "../present/description.ts";
import { comparableRecords } from "../present/comparable.ts";
import { comparePath } from "./compare/paths.ts";
import { downloadsPath } from "./downloads.ts";
import type { Html } from "./html.ts";
import { markup } from "./html.ts";
import type { ShownKind } from "../present/kinds.ts";
import { renderPage } from "./page.ts";
import { wholeCatalogue } from "./json-ld/catalogue.ts";
import { recentChanges } from "../present/recent-changes.ts";
import { recentPath } from "./recent-changes.ts";
import { searchForm } from "./search-form.ts";
import { byLinkText } from "./sorted.ts";
import { heading, say } from "./page-text.ts";
import type { PageContext } from "./page-context.ts";

/** A kind with more records than this is not listed on the home page: they have pages of their own. */
const mostListed = 100;
/** More than this stand in columns, over the whole width. */
const manyListed = 8;

/** The home page of a language. */
export function homeFile(page: PageContext): OutputFile {
  const { configuration, languages } = page.site.catalogue;
  const introduction = choose(configuration.introduction, page.language, languages);
  const words = introduction && markdown(page, introduction.value, introduction.language, false);
  return renderPage(page, {
    path: "index.html",
    neutral: "index.html",
    description: introduction && page.typography(withoutMarkup(introduction.value)),
    hasSearch: true,
    entity: wholeCatalogue(page),
    content: () => markup`<header class="title hero">
        <h1>${siteTitle(page)}</h1>
        ${words && markup`<div class="introduction">${words}</div>`}
        ${searchForm(page, "search.html", "_q")}
      </header>
      ${kindLists(page)}`,
  });
}

/** Every kind that has pages, with its records or the way to them. */
export function kindLists(page: PageContext): Html {
  const { kinds } = page.site;
  const lists = (areCollections: boolean): Html[] =>
    kinds.filter(({ isCollection }) => isCollection === areCollections).map((shown) => kindList(page, shown));
  return markup`<div class="kinds">${lists(true)}${themes(page)}${seeAlso(page)}${lists(false)}</div>`;
}

function kindList(page: PageContext, shown: ShownKind): Html {
  const { kind, records, isCollection } = shown;
  const isLong = records.length > manyListed && records.length <= mostListed && kind.page.mode === "each";
  const style = isCollection ? "kind collections" : isLong ? "kind long" : "kind";
  return markup`<section class="${style}" aria-labelledby="${kind.name}">
    <h2 id="${kind.name}">${heading(page, kind.label.other)} ${count(page, records.length)}</h2>
    ${list(page, shown)}
  </section>`;
}

function list(page: PageContext, { kind, records }: ShownKind): Html {
  if (kind.page.mode === "one" || records.length > mostListed) {
    const path = kind.page.mode === "one" ? kind.page.path : `${kindListPath(kind)}.html`;
    return markup`<p><a href="${page.up}${path}">${say(page, "all")}</a></p>`;
  }
  return markup`<ul class="links">${byLinkText(page, records).map(({ record }) => countedItem(page, record))}</ul>`;
}

/** The themes that codes name. */
function themes(page: PageContext): Html | undefined {
  const { size } = themesOf(page.site.catalogue);
  if (size === 0) return undefined;
  return markup`<section class="${size > manyListed ? "kind long" : "kind"}" aria-labelledby="_themes">
    <h2 id="_themes">${say(page, "themes")} ${count(page, size)}</h2>
    ${themeList(page)}
  </section>`;
}

/** The pages that are no lists of a kind. */
function seeAlso(page: PageContext): Html {
  const links: (readonly [path: string, word: string])[] = [[downloadsPath, "downloads"]];
  if (recentChanges(page.site.catalogue).length > 0) links.unshift([recentPath, "recent"]);
  if (comparableRecords(page.site.catalogue).length > 1) links.push([comparePath, "compare"]);
  const items = links.map(
    ([path, word]) => markup`<li><a href="${page.up}${path}">${say(page, word)}</a></li>`,
  );
  return markup`<section class="kind" aria-labelledby="_see-also">
    <h2 id="_see-also">${say(page, "seeAlso")}</h2>
    <ul class="links">${items}</ul>
  </section>`;
}
