import type { CatalogueRecord } from "../model/catalogue.ts";
import type { Language } from "../model/language.ts";
import { destinationOf, isWebAddress } from "../present/destination.ts";
import type { Choice } from "../present/format/localized.ts";
import { typography } from "../present/format/typography.ts";
import type { Html } from "./html.ts";
import { markup } from "./html.ts";
import { linkText, titleOf } from "../present/title.ts";
import type { View } from "./view.ts";

/** Where a link to a record leads: to its page, or out of the catalogue, in which case the language may be another one. */
export interface Destination {
  readonly href: string;
  readonly external: boolean;
  readonly language?: Language;
}

/** Where a record is found, from a page of the view; nowhere when it has neither page nor address. */
export function destination(view: View, record: CatalogueRecord): Destination | undefined {
  const to = destinationOf(record, view);
  if (to?.page !== undefined) return { href: view.up + to.page, external: false };
  if (!to?.address) return undefined;
  const { value: href, language } = to.address;
  return { href, external: true, ...(language !== view.language && { language }) };
}

/** The generated link to a record: with the text its kind prescribes. Made once for each view. */
export function recordLink(view: View, record: CatalogueRecord): Html {
  let made = view.links.get(record);
  if (!made) {
    made = link(view, record, linkText(record, view));
    view.links.set(record, made);
  }
  return made;
}

/** A link to a record that says its title only. */
export function titleLink(view: View, record: CatalogueRecord): Html {
  return link(view, record, titleOf(record, view));
}

/** A link out of the catalogue; the text alone when the address is none that a page may link to. */
export function externalLink(view: View, address: Choice, text: string): Html {
  if (!isWebAddress(address.value)) return markup`${text}`;
  const hreflang = address.language !== view.language && markup` hreflang="${address.language.locale}"`;
  return markup`<a href="${address.value}" rel="noopener noreferrer external"${hreflang}>${text}</a>`;
}

function link(view: View, record: CatalogueRecord, text: Choice): Html {
  const shown = markup`${typography(text.language)(text.value)}`;
  const foreign = text.language !== view.language && markup` lang="${text.language.locale}"`;
  const to = destination(view, record);
  if (!to) return foreign ? markup`<span${foreign}>${shown}</span>` : shown;
  const rel = to.external && markup` rel="noopener noreferrer external"`;
  const hreflang = to.language && markup` hreflang="${to.language.locale}"`;
  return markup`<a href="${to.href}"${foreign}${rel}${hreflang}>${shown}</a>`;
}
