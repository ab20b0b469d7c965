import type { CatalogueRecord } from "../model/catalogue.ts";
import { kindListPath } from "../present/list-pages.ts";
import type { Html } from "./html.ts";
import { markup } from "./html.ts";
import { titleLink } from "./link.ts";
import { heading, say } from "./page-text.ts";
import { namedInRole, roleText } from "../present/role.ts";
import { titleOf } from "../present/title.ts";
import type { PageContext } from "./page-context.ts";

/**
 * The way from the home page to a record: by its collection, or by its kind.
 * @param here What the page itself is called.
 */
export function breadcrumb(
  page: PageContext,
  record: CatalogueRecord,
  here: string = roleText(record, "code") ?? titleOf(record, page).value,
): Html {
  const collection = namedInRole(record, "collection", page.catalogue);
  const { kind } = record;
  const middle = collection
    ? titleLink(page, collection)
    : markup`<a href="${page.up}${kindListPath(kind)}.html">${heading(page, kind.label.other)}</a>`;
  return trail(page, [middle], here);
}

/** Home, what is between, and the page itself. */
export function trail(page: PageContext, between: readonly Html[], here: string): Html {
  const steps = [markup`<a href="${page.up}index.html">${say(page, "home")}</a>`, ...between];
  return markup`<nav class="breadcrumb" aria-label="${say(page, "breadcrumb")}">
    <ol>${steps.map((step) => markup`<li>${step}</li>`)}<li aria-current="page">${page.typography(here)}</li></ol>
  </nav>`;
}
