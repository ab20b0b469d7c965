import type { CatalogueRecord } from "../model/catalogue.ts";
import type { Language } from "../model/language.ts";
import { destinationOf, isWebAddress } from "../present/destination.ts";
import type { Choice } from "../present/format/localized.ts";
import { typography } from "../present/format/typography.ts";
import type { Html } from "./html.ts";
import { markup } from "./html.ts";
import { linkText, titleOf } from "../present/title.ts";
import type { PageContext } from "./page-context.ts";

/** Where a link to a record leads: to its page, or out of the catalogue, in which case the language may be another one. */
export interface PageDestination {
  readonly href: string;
  readonly external: boolean;
  readonly language?: Language;
}

/** Where a record is found, from a page of the view; nowhere when it has neither page nor address. */
export function destination(page: PageContext, record: CatalogueRecord): PageDestination | undefined {
  const to = destinationOf(record, page);
  if (to?.page !== undefined) return { href: page.up + to.page, external: false };
  if (!to?.address) return undefined;
  const { value: href, language } = to.address;
  return { href, external: true, ...(language !== page.language && { language }) };
}

/** The generated link to a record: with the text its kind prescribes. Made once for each page context. */
export function recordLink(page: PageContext, record: CatalogueRecord): Html {
  let made = page.links.get(record);
  if (!made) {
    made = link(page, record, linkText(record, page));
    page.links.set(record, made);
  }
  return made;
}

/** A link to a record that says its title only. */
export function titleLink(page: PageContext, record: CatalogueRecord): Html {
  return link(page, record, titleOf(record, page));
}

/** A link out of the catalogue; the text alone when the address is none that a page may link to. */
export function externalLink(page: PageContext, address: Choice, text: string): Html {
  if (!isWebAddress(address.value)) return markup`${text}`;
  const hreflang = address.language !== page.language && markup` hreflang="${address.language.locale}"`;
  return markup`<a href="${address.value}" rel="noopener noreferrer external"${hreflang}>${text}</a>`;
}

function link(page: PageContext, record: CatalogueRecord, text: Choice): Html {
  const shown = markup`${typography(text.language)(text.value)}`;
  const foreign = text.language !== page.language && markup` lang="${text.language.locale}"`;
  const to = destination(page, record);
  if (!to) return foreign ? markup`<span${foreign}>${shown}</span>` : shown;
  const rel = to.external && markup` rel="noopener noreferrer external"`;
  const hreflang = to.language && markup` hreflang="${to.language.locale}"`;
  return markup`<a href="${to.href}"${foreign}${rel}${hreflang}>${shown}</a>`;
}
