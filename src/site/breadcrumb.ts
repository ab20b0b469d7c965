import type { CatalogueRecord } from "../model/catalogue.ts";
import { kindListPath } from "../present/list-pages.ts";
import type { Html } from "./html.ts";
import { markup } from "./html.ts";
import { titleLink } from "./link.ts";
import { heading, say } from "./text.ts";
import { namedInRole, roleText } from "../present/role.ts";
import { titleOf } from "../present/title.ts";
import type { View } from "./view.ts";

/**
 * The way from the home page to a record: by its collection, or by its kind.
 * @param here What the page itself is called.
 */
export function breadcrumb(
  view: View,
  record: CatalogueRecord,
  here: string = roleText(record, "code") ?? titleOf(record, view).value,
): Html {
  const collection = namedInRole(record, "collection", view.catalogue);
  const { kind } = record;
  const middle = collection
    ? titleLink(view, collection)
    : markup`<a href="${view.up}${kindListPath(kind)}.html">${heading(view, kind.label.other)}</a>`;
  return trail(view, [middle], here);
}

/** Home, what is between, and the page itself. */
export function trail(view: View, between: readonly Html[], here: string): Html {
  const steps = [markup`<a href="${view.up}index.html">${say(view, "home")}</a>`, ...between];
  return markup`<nav class="breadcrumb" aria-label="${say(view, "breadcrumb")}">
    <ol>${steps.map((step) => markup`<li>${step}</li>`)}<li aria-current="page">${view.typography(here)}</li></ol>
  </nav>`;
}
