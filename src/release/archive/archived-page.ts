import { formatDate } from "../../present/format/format-date.ts";
import { labelText } from "../../present/format/localized.ts";
import { markup, newline } from "../../site/html.ts";
import { say } from "../../site/page-text.ts";
import type { PageContext } from "../../site/page-context.ts";
import type { ListedRelease } from "../listed.ts";
import { withdrawalNotice } from "../version-list.ts";
import { truncateParts } from "./truncate-parts.ts";
import { textsOfPage } from "./page-texts.ts";

/** A page of an archived version is no larger, in bytes. */
const mostBytes = 1000;
/** And what it says of a withdrawal: cut by itself, so that a page made anew from itself stays as it is. */
const mostOfNotice = 250;

/** What stands at an address of a version that is kept as an archive. All addresses are relative to the page. */
export interface ArchivedPage {
  readonly page: PageContext;
  readonly release: ListedRelease;
  /** The page as it was published, or as it stands there since. */
  readonly before: string;
  readonly archive: string;
  readonly newest: string;
}

/** The page that says what was there, how it is cited, and where it is found now; without scripts and styles. */
export function archivedPage({ page, release, before, archive, newest }: ArchivedPage): string {
  const { version, date, withdrawn } = release;
  const { language, site } = page;
  const { configuration, languages } = site.catalogue;
  const day = formatDate(date, language);
  const texts = textsOfPage(before);
  const title = texts.title ?? labelText(configuration.title, language, languages);
  const publisher = labelText(configuration.publisher.name, language, languages);
  const citation =
    texts.citation ?? `${publisher} (${day}), ${title}${say(page, "citedVersion", { version })}`;
  const notice = withdrawn ? withdrawalNotice(page, withdrawn) : "";
  const [told] = truncateParts([notice] as const, mostOfNotice, (text) => markup`${text}`.toString());
  const make = (name: string, cited: string): string =>
    markup`<!DOCTYPE html>${newline}
    <html lang="${language.locale}"><head><meta charset="utf-8"><title>${name}</title><meta name="robots" content="noindex">
    <meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="default-src 'none'"></head>
    <body><h1>${name}</h1>${told !== "" && markup`<p>${told}</p>`}
    <p>${say(page, "archivedVersion", { version, date: day })}</p><p class="citation">${cited}</p>
    <ul><li><a href="${newest}">${say(page, "newestPage")}</a></li>
    <li><a href="${archive}">${say(page, "archiveFile", { version })}</a></li></ul></body></html>${newline}`.toString();
  return make(...truncateParts([title, citation] as const, mostBytes, make));
}
