import type { OutputFile } from "../model/output.ts";
import { searchIndex } from "../present/address.ts";
import { trail } from "./breadcrumb.ts";
import { kindLists } from "./home.ts";
import type { Html } from "./html.ts";
import { markup } from "./html.ts";
import { renderPage } from "./page.ts";
import { searchForm } from "./search-form.ts";
import { say } from "./page-text.ts";
import type { PageContext } from "./page-context.ts";

/** What the script says, by the second part of the word's key. */
const messages = [
  ...["One", "Many", "None", "Near", "More", "Clear", "Choices", "Loading", "Failed"],
  ...["Elsewhere", "ElsewhereOne", "ElsewhereMany"],
];

/** Where a script finds the texts of records. */
export function textsPlace({ root, language }: PageContext): Html {
  return markup` data-texts="${root}assets/texts/${language.tag}"`;
}

/** The search page: a shell that a script fills, and the lists for readers without scripts. */
export function searchFile(page: PageContext): OutputFile {
  const { root, language } = page;
  const title = say(page, "search");
  const words = messages.map((name) => markup` data-${name.toLowerCase()}="${say(page, `search${name}`)}"`);
  const others = page.site.catalogue.languages.flatMap(({ tag }) => (tag === language.tag ? [] : tag));
  return renderPage(page, {
    path: "search.html",
    title,
    description: say(page, "searchLabel"),
    hasSearch: true,
    content: markup`${trail(page, [], title)}
      <header class="title"><h1>${title}</h1></header>
      <div id="search"
        ${" "}data-index="${root}${searchIndex(language)}.js"${textsPlace(page)}
        ${" "}data-language="${language.tag}" data-others="${others.join(" ")}"
        ${" "}data-group="${language.numbers.group}"${words}>
        ${searchForm(page, "search.html")}
        <p class="hint">${say(page, "searchHint")}</p>
        <p id="search-status" role="status" tabindex="-1"></p>
        <p id="search-elsewhere" hidden></p>
        <details id="search-facets" hidden>
          <summary>${say(page, "searchFilters")}</summary>
          <div class="facets"></div>
        </details>
        <div class="found"><ol id="search-results"></ol></div>
      </div>
      <noscript><p class="notice">${say(page, "searchNeedsScript")}</p>${kindLists(page)}</noscript>`,
    styles: "search.css",
    end: markup`<script src="${root}assets/search.js" defer></script>`,
  });
}
