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
import { say } from "./text.ts";
import type { View } from "./view.ts";

/** What all pages of a view have around their content, but for the links to the other languages. */
export interface Chrome {
  readonly site: Html;
  readonly search: Html;
  readonly footer: Html;
  readonly release: Html;
  readonly scripts: Html;
}

const made = new WeakMap<View, Chrome>();

/** The chrome of a view, made once. */
export function chromeOf(view: View): Chrome {
  let chrome = made.get(view);
  if (!chrome) {
    const site = markup`<a class="site" href="${view.up}index.html">${siteTitle(view)}</a>`;
    chrome = {
      site,
      search: search(view),
      footer: footer(view),
      release: releaseLine(view, view.root),
      scripts: markup`${languageScript(view)}${releaseScripts(view.site, view.root)}`,
    };
    made.set(view, chrome);
  }
  return chrome;
}

const keys = new WeakMap<View, string>();

/** Stands for what all pages of a view have in common. */
export function frameKey(view: View, { digest }: Versions): string {
  let key = keys.get(view);
  if (key === undefined) {
    const parts = [view.site.baseUrl, navigation(view, ""), ...Object.values(chromeOf(view))];
    keys.set(view, (key = digest(parts.join("\n")).slice(0, 16)));
  }
  return key;
}

/** The catalogue's name. */
export function siteTitle({ site, language, typography }: View): string {
  return typography(labelText(site.catalogue.configuration.title, language, site.catalogue.languages));
}

/** The same page in the other languages. The name of each stands in itself. */
export function languageSwitch(view: View, path: string): Html {
  const { languages } = view.site.catalogue;
  if (languages.length < 2) return markup``;
  return markup`<nav class="languages" aria-label="${say(view, "language")}">
    <ul>${languages.map((language) => switchItem(view, language, path))}</ul>
  </nav>`;
}

/** Makes the links to other languages keep what stands in the address. */
function languageScript({ site, root }: View): Html | undefined {
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

function search(view: View): Html {
  return markup`<form class="site-search" role="search" action="${view.up}search.html">
    <input id="_site-search" type="search" name="q" aria-label="${say(view, "searchLabel")}" placeholder="${say(view, "search")}" autocomplete="off">
    <button type="submit">${say(view, "search")}</button>
  </form>`;
}

function footer(view: View): Html {
  const { configuration, languages } = view.site.catalogue;
  const { publisher, licence } = configuration;
  const name = view.typography(labelText(publisher.name, view.language, languages));
  const [before = "", after = ""] = say(view, "publishedBy").split("{publisher}");
  return markup`<p>${before}${linked(view, publisher.url, name)}${after}</p>
    ${legalLinks(view)}
    ${licence && markup`<p>${say(view, "licence")} ${linked(view, licence.url, view.typography(labelText(licence.name, view.language, languages)))}</p>`}
    <p><a href="${view.up}${downloadsPath}">${say(view, "downloads")}</a></p>`;
}

/** A name, linked to its address when there is one. */
function linked(view: View, url: Localized | undefined, name: string): Html {
  const address = choose(url, view.language, view.site.catalogue.languages);
  return address ? externalLink(view, address, name) : markup`${name}`;
}

function switchItem(view: View, language: Language, path: string): Html {
  const { locale, tag, name } = language;
  if (language === view.language) return markup`<li><span aria-current="true">${name}</span></li>`;
  return markup`<li><a href="${view.root}${tag}/${path}" lang="${locale}" hreflang="${locale}" rel="alternate">${name}</a></li>`;
}
