import type { CatalogueRecord } from "../../model/catalogue.ts";
import type { OutputFile } from "../../model/output.ts";
import { equivalentsOf } from "../../present/comparable.ts";
import { trail } from "../breadcrumb.ts";
import type { Html } from "../html.ts";
import { markup, newline } from "../html.ts";
import { renderPage } from "../page.ts";
import { textsPlace } from "../search.ts";
import { say } from "../page-text.ts";
import type { PageContext } from "../page-context.ts";
import { comparePath } from "./paths.ts";

/** What the script says, by the second part of the word's key. */
const messages = [
  ...["Differs", "One", "Many", "Same", "Unknown", "Failed"],
  ...["NotKnown", "NotKnownOne", "NotKnownMany", "Marked"],
];

/** The page where a reader chooses two records: a form that a script answers. */
export function compareFile(page: PageContext): OutputFile {
  const title = say(page, "compare");
  const { root, language } = page;
  const words = messages.map((name) => markup` data-${name.toLowerCase()}="${say(page, `compare${name}`)}"`);
  return renderPage(page, {
    path: comparePath,
    title,
    description: say(page, "compareText"),
    styles: "compare.css",
    content: markup`${trail(page, [], title)}${newline}
      <header class="title"><h1>${title}</h1><p>${say(page, "compareText")}</p></header>${newline}
      <div id="compare" data-scripts="${root}assets/compare/${language.tag}"${textsPlace(page)}${words}>
        <form action="${comparePath}">${field(page, "a", "compareFirst")}${field(page, "b", "compareSecond")}
          <button type="submit">${say(page, "compareButton")}</button></form>
        <p id="compare-status" role="status"></p>
        <p id="compare-hint" hidden>${say(page, "compareHint")}</p>
        <div id="compare-result"></div>
      </div>
      <noscript><p class="notice">${say(page, "compareNeedsScript")}</p></noscript>`,
    end: markup`<script src="${root}assets/compare.js" defer></script>`,
  });
}

function field(page: PageContext, name: string, word: string): Html {
  return markup`<div class="field"><label for="compare-${name}">${say(page, word)}</label>
    <input type="text" id="compare-${name}" name="${name}" list="compare-list-${name}" autocomplete="off" spellcheck="false">
    <datalist id="compare-list-${name}"></datalist></div>`;
}

/** More equivalents than these are not offered one by one. */
const mostOffered = 5;

/** On a record's page: the ways to compare it. */
export function compareLinks(page: PageContext, record: CatalogueRecord): Html | undefined {
  if (!record.kind.roles.has("equivalence")) return undefined;
  const address = `${page.up}${comparePath}?a=${encodeURIComponent(record.id)}`;
  const equivalents = equivalentsOf(record, page.site.catalogue).slice(0, mostOffered);
  return markup`<section aria-labelledby="_compare"><h2 id="_compare">${say(page, "compare")}</h2>
    <ul class="links">
      ${equivalents.map(({ id }) => markup`<li><a href="${address}&amp;b=${encodeURIComponent(id)}">${say(page, "compareWith", { record: id })}</a></li>`)}
      <li><a href="${address}">${say(page, "compareAny")}</a></li>
    </ul></section>`;
}
