import type { CatalogueRecord } from "../model/catalogue.ts";
import type { CitationPart } from "../present/citation.ts";
import { citationOf } from "../present/citation.ts";
import { namedInRole } from "../present/role.ts";
import type { Html } from "./html.ts";
import { join, markup } from "./html.ts";
import { destination } from "./link.ts";
import type { PageContext } from "./page-context.ts";
import { spokenIn } from "./page-context.ts";

/**
 * The recommended reference of a record. What depends on the day of reading has the language's placeholder of a date, which
 * a script replaces by the day.
 */
export function citation(page: PageContext, record: CatalogueRecord): Html | undefined {
  const parts = citationOf(record, page);
  if (!parts?.accessed) return undefined;
  const { language, before, accessed, after } = parts;
  const citationPage = language === page.language ? page : spokenIn(page, language);
  const shown = (some: readonly CitationPart[]): Html =>
    join(some.map((one) => part(citationPage, record, one)));
  const lang = language !== page.language && markup` lang="${language.locale}"`;
  const day = accessed.length > 0 && markup`<span class="accessed">${shown(accessed)}</span>`;
  return markup`<span class="citation"${lang}>${shown(before)}${day}${shown(after)}</span>`;
}

function part(page: PageContext, record: CatalogueRecord, { type, value }: CitationPart): Html {
  switch (type) {
    case "words":
      return markup`${page.typography(value)}`;
    case "value":
      return markup`${value}`;
    case "collection": {
      const collection = namedInRole(record, "collection", page.catalogue);
      const to = collection && destination(page, collection);
      return to ? markup`<a href="${to.href}">${value}</a>` : markup`${value}`;
    }
    case "accessed":
      return markup`<span data-today="${page.language.dates.pattern}">${value}</span>`;
  }
}
