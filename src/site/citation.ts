import type { CatalogueRecord } from "../model/catalogue.ts";
import type { CitationPart } from "../present/citation.ts";
import { citationOf } from "../present/citation.ts";
import { namedInRole } from "../present/role.ts";
import type { Html } from "./html.ts";
import { join, markup } from "./html.ts";
import { destination } from "./link.ts";
import type { View } from "./view.ts";
import { spokenIn } from "./view.ts";

/**
 * The recommended reference of a record. What depends on the day of reading has the language's placeholder of a date, which
 * a script replaces by the day.
 */
export function citation(view: View, record: CatalogueRecord): Html | undefined {
  const parts = citationOf(record, view);
  if (!parts?.accessed) return undefined;
  const { language, before, accessed, after } = parts;
  const own = language === view.language ? view : spokenIn(view, language);
  const shown = (some: readonly CitationPart[]): Html => join(some.map((one) => part(own, record, one)));
  const lang = language !== view.language && markup` lang="${language.locale}"`;
  const day = accessed.length > 0 && markup`<span class="accessed">${shown(accessed)}</span>`;
  return markup`<span class="citation"${lang}>${shown(before)}${day}${shown(after)}</span>`;
}

function part(view: View, record: CatalogueRecord, { type, value }: CitationPart): Html {
  switch (type) {
    case "words":
      return markup`${view.typography(value)}`;
    case "value":
      return markup`${value}`;
    case "collection": {
      const collection = namedInRole(record, "collection", view.catalogue);
      const to = collection && destination(view, collection);
      return to ? markup`<a href="${to.href}">${value}</a>` : markup`${value}`;
    }
    case "accessed":
      return markup`<span data-today="${view.language.dates.pattern}">${value}</span>`;
  }
}
