import type { OutputFile } from "../model/output.ts";
import { formatDate, formatMonth } from "../present/format/date.ts";
import type { Change } from "../present/recent-changes.ts";
import { recentChanges } from "../present/recent-changes.ts";
import { capitalise } from "../present/format/template.ts";
import { trail } from "./breadcrumb.ts";
import type { Html } from "./html.ts";
import { markup, newline } from "./html.ts";
import { recordLink } from "./link.ts";
import { page } from "./page.ts";
import { say } from "./text.ts";
import type { View } from "./view.ts";

/** The page of the last changes, relative to a language's folder. */
export const recentPath = "recent.html";

/** The records whose metadata changed last, newest first, under their months. */
export function recentFile(view: View): OutputFile {
  const title = say(view, "recent");
  const changes = recentChanges(view.catalogue);
  return page(view, {
    path: recentPath,
    title,
    description: say(view, "recentText"),
    content: () => markup`${trail(view, [], title)}${newline}
      <header class="title"><h1>${title}</h1><p>${say(view, "recentText")}</p></header>${newline}
      <div class="rest">${byMonth(changes).map((some) => monthSection(view, some))}</div>`,
  });
}

function byMonth(changes: readonly Change[]): (readonly Change[])[] {
  const months = new Map<string, Change[]>();
  for (const change of changes) {
    const month = change.date.slice(0, 7);
    const some = months.get(month);
    if (some) some.push(change);
    else months.set(month, [change]);
  }
  return [...months.values()];
}

function monthSection(view: View, changes: readonly Change[]): Html {
  const month = (changes[0]?.date ?? "").slice(0, 7);
  const items = changes.map(
    ({ record, date }) =>
      markup`<li>${recordLink(view, record)} <span class="count"><time datetime="${date}">${formatDate(date, view.language)}</time></span></li>`,
  );
  return markup`<section aria-labelledby="_${month}">
    <h2 id="_${month}"><time datetime="${month}">${capitalise(formatMonth(month, view.language))}</time></h2>
    <ul class="links">${items}</ul>
  </section>${newline}`;
}
