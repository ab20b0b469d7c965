import { formatDate } from "../../present/format/date.ts";
import { labelText } from "../../present/format/localized.ts";
import { markup, newline } from "../../site/html.ts";
import { say } from "../../site/text.ts";
import type { View } from "../../site/view.ts";
import type { ListedRelease } from "../listed.ts";
import { withdrawalNotice } from "../versions.ts";
import { fitting } from "./fitting.ts";
import { textsOfPage } from "./texts.ts";

/** A page of an archived version is no larger, in bytes. */
const mostBytes = 1000;
/** And what it says of a withdrawal: cut by itself, so that a page made anew from itself stays as it is. */
const mostOfNotice = 250;

/** What stands at an address of a version that is kept as an archive. All addresses are relative to the page. */
export interface ArchivedPage {
  readonly view: View;
  readonly release: ListedRelease;
  /** The page as it was published, or as it stands there since. */
  readonly before: string;
  readonly archive: string;
  readonly newest: string;
}

/** The page that says what was there, how it is cited, and where it is found now; without scripts and styles. */
export function archivedPage({ view, release, before, archive, newest }: ArchivedPage): string {
  const { version, date, withdrawn } = release;
  const { language, site } = view;
  const { configuration, languages } = site.catalogue;
  const day = formatDate(date, language);
  const known = textsOfPage(before);
  const title = known.title ?? labelText(configuration.title, language, languages);
  const publisher = labelText(configuration.publisher.name, language, languages);
  const citation =
    known.citation ?? `${publisher} (${day}), ${title}${say(view, "citedVersion", { version })}`;
  const notice = withdrawn ? withdrawalNotice(view, withdrawn) : "";
  const [told] = fitting([notice] as const, mostOfNotice, (text) => markup`${text}`.toString());
  const make = (name: string, cited: string): string =>
    markup`<!DOCTYPE html>${newline}
    <html lang="${language.locale}"><head><meta charset="utf-8"><title>${name}</title><meta name="robots" content="noindex">
    <meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="default-src 'none'"></head>
    <body><h1>${name}</h1>${told !== "" && markup`<p>${told}</p>`}
    <p>${say(view, "archivedVersion", { version, date: day })}</p><p class="citation">${cited}</p>
    <ul><li><a href="${newest}">${say(view, "newestPage")}</a></li>
    <li><a href="${archive}">${say(view, "archiveFile", { version })}</a></li></ul></body></html>${newline}`.toString();
  return make(...fitting([title, citation] as const, mostBytes, make));
}
