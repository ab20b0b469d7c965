import type { CatalogueRecord } from "../../model/catalogue.ts";
import type { OutputFile } from "../../model/output.ts";
import { equivalentsOf } from "../../present/comparable.ts";
import { trail } from "../breadcrumb.ts";
import type { Html } from "../html.ts";
import { markup, newline } from "../html.ts";
import { page } from "../page.ts";
import { textsPlace } from "../search.ts";
import { say } from "../text.ts";
import type { View } from "../view.ts";
import { comparePath } from "./paths.ts";

/** What the script says, by the second part of the word's key. */
const messages = [
  ...["Differs", "One", "Many", "Same", "Unknown", "Failed"],
  ...["NotKnown", "NotKnownOne", "NotKnownMany", "Marked"],
];

/** The page where a reader chooses two records: a form that a script answers. */
export function compareFile(view: View): OutputFile {
  const title = say(view, "compare");
  const { root, language } = view;
  const words = messages.map((name) => markup` data-${name.toLowerCase()}="${say(view, `compare${name}`)}"`);
  return page(view, {
    path: comparePath,
    title,
    description: say(view, "compareText"),
    styles: "compare.css",
    content: markup`${trail(view, [], title)}${newline}
      <header class="title"><h1>${title}</h1><p>${say(view, "compareText")}</p></header>${newline}
      <div id="compare" data-scripts="${root}assets/compare/${language.tag}"${textsPlace(view)}${words}>
        <form action="${comparePath}">${field(view, "a", "compareFirst")}${field(view, "b", "compareSecond")}
          <button type="submit">${say(view, "compareButton")}</button></form>
        <p id="compare-status" role="status"></p>
        <p id="compare-hint" hidden>${say(view, "compareHint")}</p>
        <div id="compare-result"></div>
      </div>
      <noscript><p class="notice">${say(view, "compareNeedsScript")}</p></noscript>`,
    end: markup`<script src="${root}assets/compare.js" defer></script>`,
  });
}

function field(view: View, name: string, word: string): Html {
  return markup`<div class="field"><label for="compare-${name}">${say(view, word)}</label>
    <input type="text" id="compare-${name}" name="${name}" list="compare-list-${name}" autocomplete="off" spellcheck="false">
    <datalist id="compare-list-${name}"></datalist></div>`;
}

/** More equivalents than these are not offered one by one. */
const mostOffered = 5;

/** On a record's page: the ways to compare it. */
export function compareLinks(view: View, record: CatalogueRecord): Html | undefined {
  if (!record.kind.roles.has("equivalence")) return undefined;
  const address = `${view.up}${comparePath}?a=${encodeURIComponent(record.id)}`;
  const equivalents = equivalentsOf(record, view.site.catalogue).slice(0, mostOffered);
  return markup`<section aria-labelledby="_compare"><h2 id="_compare">${say(view, "compare")}</h2>
    <ul class="links">
      ${equivalents.map(({ id }) => markup`<li><a href="${address}&amp;b=${encodeURIComponent(id)}">${say(view, "compareWith", { record: id })}</a></li>`)}
      <li><a href="${address}">${say(view, "compareAny")}</a></li>
    </ul></section>`;
}
