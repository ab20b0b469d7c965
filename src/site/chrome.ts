import type { Localized } from "../model/diagnostic.ts";
import type { Language } from "../model/language.ts";
import type { Versions } from "../model/output.ts";
import { choose, labelText } from "../present/format/localized.ts";
import { downloadsPath } from "./downloads.ts";
import type { Html } from "./html.ts";
import { markup } from "./html.ts";
import { legalLinks } from "./legal.ts";
import { externalLink } from "./link.ts";
import { releaseLine, releaseScripts } from "./release-line.ts";
import { navigation } from "./navigation.ts";
import { say } from "./page-text.ts";
import type { PageContext } from "./page-context.ts";

/** What all pages of a context have around their content, but for the links to the other languages. */
export interface Chrome {
  readonly site: Html;
  readonly search: Html;
  readonly footer: Html;
  readonly release: Html;
  readonly scripts: Html;
}

const made = new WeakMap<PageContext, Chrome>();

/** The chrome of a page context, made once. */
export function chromeOf(page: PageContext): Chrome {
  let chrome = made.get(page);
  if (!chrome) {
    const site = markup`<a class="site" href="${page.up}index.html">${siteTitle(page)}</a>`;
    chrome = {
      site,
      search: search(page),
      footer: footer(page),
      release: releaseLine(page, page.root),
      scripts: markup`${languageScript(page)}${releaseScripts(page.site, page.root)}`,
    };
    made.set(page, chrome);
  }
  return chrome;
}

const keys = new WeakMap<PageContext, string>();

/** Stands for what all pages of a view have in common. */
export function frameKey(page: PageContext, { digest }: Versions): string {
  let key = keys.get(page);
  if (key === undefined) {
    const parts = [page.site.baseUrl, navigation(page, ""), ...Object.values(chromeOf(page))];
    keys.set(page, (key = digest(parts.join("\n")).slice(0, 16)));
  }
  return key;
}

/** The catalogue's name. */
export function siteTitle({ site, language, typography }: PageContext): string {
  return typography(labelText(site.catalogue.configuration.title, language, site.catalogue.languages));
}

/** The same page in the other languages. The name of each stands in itself. */
export function languageSwitch(page: PageContext, path: string): Html {
  const { languages } = page.site.catalogue;
  if (languages.length < 2) return markup``;
  return markup`<nav class="languages" aria-label="${say(page, "language")}">
    <ul>${languages.map((language) => switchItem(page, language, path))}</ul>
  </nav>`;
}

/** Makes the links to other languages keep what stands in the address. */
function languageScript({ site, root }: PageContext): Html | undefined {
  if (site.catalogue.languages.length < 2) return undefined;
  return markup`<script src="${root}assets/language.js" defer></script>`;
}

/** Nothing from elsewhere, no script in a page: the second line of defence. `self` also holds for pages opened from disk. */
const policy = markup`default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'`;

/** What every page says in its head whatever it is about. */
export function commonHead(root: string): Html {
  return markup`
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <link rel="icon" href="${root}assets/icon.svg">
    <link rel="stylesheet" href="${root}assets/styles.css">`;
}

function search(page: PageContext): Html {
  return markup`<form class="site-search" role="search" action="${page.up}search.html">
    <input id="_site-search" type="search" name="q" aria-label="${say(page, "searchLabel")}" placeholder="${say(page, "search")}" autocomplete="off">
    <button type="submit">${say(page, "search")}</button>
  </form>`;
}

function footer(page: PageContext): Html {
  const { configuration, languages } = page.site.catalogue;
  const { publisher, licence } = configuration;
  const name = page.typography(labelText(publisher.name, page.language, languages));
  const [before = "", after = ""] = say(page, "publishedBy").split("{publisher}");
  return markup`<p>${before}${linked(page, publisher.url, name)}${after}</p>
    ${legalLinks(page)}
    ${licence && markup`<p>${say(page, "licence")} ${linked(page, licence.url, page.typography(labelText(licence.name, page.language, languages)))}</p>`}
    <p><a href="${page.up}${downloadsPath}">${say(page, "downloads")}</a></p>`;
}

/** A name, linked to its address when there is one. */
function linked(page: PageContext, url: Localized | undefined, name: string): Html {
  const address = choose(url, page.language, page.site.catalogue.languages);
  return address ? externalLink(page, address, name) : markup`${name}`;
}

function switchItem(page: PageContext, language: Language, path: string): Html {
  const { locale, tag, name } = language;
  if (language === page.language) return markup`<li><span aria-current="true">${name}</span></li>`;
  return markup`<li><a href="${page.root}${tag}/${path}" lang="${locale}" hreflang="${locale}" rel="alternate">${name}</a></li>`;
}
