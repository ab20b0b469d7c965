import type { Catalogue, CatalogueRecord } from "../model/catalogue.ts";
import type { OutputFile } from "../model/output.ts";
import { formatDate, formatMonth } from "../present/format/date.ts";
import { capitalise } from "../present/format/template.ts";
import { trail } from "./breadcrumb.ts";
import type { Html } from "./html.ts";
import { markup, newline } from "./html.ts";
import { recordLink } from "./link.ts";
import { page } from "./page.ts";
import { roleText } from "./record-text.ts";
import { say } from "./text.ts";
import type { View } from "./view.ts";

/** The page of the last changes, relative to a language's folder. */
export const recentPath = "recent.html";

/** More are not shown: it is the last changes that readers look for. */
const most = 100;

interface Change {
  readonly record: CatalogueRecord;
  /** As YYYY-MM-DD. */
  readonly date: string;
}

/** The records whose metadata changed last, newest first, under their months. */
export function recentFile(view: View): OutputFile {
  const title = say(view, "recent");
  const changes = recentChanges(view.site.catalogue);
  return page(view, {
    path: recentPath,
    title,
    description: say(view, "recentText"),
    content: () => markup`${trail(view, [], title)}${newline}
      <header class="title"><h1>${title}</h1><p>${say(view, "recentText")}</p></header>${newline}
      <div class="rest">${byMonth(changes).map((some) => monthSection(view, some))}</div>`,
  });
}

const known = new WeakMap<Catalogue, readonly Change[]>();

/** At most a hundred changes, newest first; those of one day by id. */
export function recentChanges(catalogue: Catalogue): readonly Change[] {
  let changes = known.get(catalogue);
  if (!changes) known.set(catalogue, (changes = gather(catalogue).toSorted(newestFirst).slice(0, most)));
  return changes;
}

function gather({ kinds, records }: Catalogue): Change[] {
  const changes: Change[] = [];
  for (const {
    name,
    page: { mode },
    roles,
  } of kinds.values()) {
    if (mode === "none" || !roles.has("updated")) continue;
    for (const record of records.get(name)?.values() ?? []) {
      const date = roleText(record, "updated");
      if (date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(date)) changes.push({ record, date });
    }
  }
  return changes;
}

function newestFirst(a: Change, b: Change): number {
  if (a.date !== b.date) return a.date > b.date ? -1 : 1;
  return a.record.id < b.record.id ? -1 : Number(a.record.id > b.record.id);
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
