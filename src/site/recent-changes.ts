import type { OutputFile } from "../model/output.ts";
import { formatDate, formatMonth } from "../present/format/format-date.ts";
import type { RecentChange } from "../present/recent-changes.ts";
import { recentChanges } from "../present/recent-changes.ts";
import { capitalise } from "../present/format/text-template.ts";
import { trail } from "./breadcrumb.ts";
import type { Html } from "./html.ts";
import { markup, newline } from "./html.ts";
import { recordLink } from "./link.ts";
import { renderPage } from "./page.ts";
import { say } from "./page-text.ts";
import type { PageContext } from "./page-context.ts";

/** The page of the last changes, relative to a language's folder. */
export const recentPath = "recent.html";

/** The records whose metadata changed last, newest first, under their months. */
export function recentFile(page: PageContext): OutputFile {
  const title = say(page, "recent");
  const changes = recentChanges(page.catalogue);
  return renderPage(page, {
    path: recentPath,
    title,
    description: say(page, "recentText"),
    content: () => markup`${trail(page, [], title)}${newline}
      <header class="title"><h1>${title}</h1><p>${say(page, "recentText")}</p></header>${newline}
      <div class="rest">${byMonth(changes).map((some) => monthSection(page, some))}</div>`,
  });
}

function byMonth(changes: readonly RecentChange[]): (readonly RecentChange[])[] {
  const months = new Map<string, RecentChange[]>();
  for (const change of changes) {
    const month = change.date.slice(0, 7);
    const some = months.get(month);
    if (some) some.push(change);
    else months.set(month, [change]);
  }
  return [...months.values()];
}

function monthSection(page: PageContext, changes: readonly RecentChange[]): Html {
  const month = (changes[0]?.date ?? "").slice(0, 7);
  const items = changes.map(
    ({ record, date }) =>
      markup`<li>${recordLink(page, record)} <span class="count"><time datetime="${date}">${formatDate(date, page.language)}</time></span></li>`,
  );
  return markup`<section aria-labelledby="_${month}">
    <h2 id="_${month}"><time datetime="${month}">${capitalise(formatMonth(month, page.language))}</time></h2>
    <ul class="links">${items}</ul>
  </section>${newline}`;
}
