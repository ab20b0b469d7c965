import type { JsonObject } from "../model/json.ts";
import type { OutputFile } from "../model/output.ts";
import { PlannedFile } from "../model/output.ts";
import { chromeOf, commonHead, languageSwitch, siteTitle } from "./chrome.ts";
import { navigation } from "./navigation.ts";
import type { Html } from "./html.ts";
import { markup, newline } from "./html.ts";
import { releaseStyles } from "./release-line.ts";
import { say } from "./page-text.ts";
import { jsonLd } from "./json-ld/page.ts";
import type { PageContext } from "./page-context.ts";

/** What makes a page differ from the others of its context. */
export interface Page {
  /** Relative to the language's folder. */
  readonly path: string;
  /** The page that says it all, when it is another one. */
  readonly canonical?: string | undefined;
  /** Absent for the home page, whose title is the catalogue's. */
  readonly title?: string;
  readonly description?: string | undefined;
  /** Made when the page is. */
  readonly content: Html | (() => Html);
  /** The page's data as JSON, relative to the output's root. */
  readonly data?: string | undefined;
  /** What the page is about, in the words of schema.org; absent when it is about no thing that has a name there. */
  readonly entity?: JsonObject;
  /** The day of its last change, as YYYY-MM-DD. */
  readonly updated?: string | undefined;
  /** A style sheet of the assets that only some pages need. */
  readonly styles?: string;
  /** What stands before the end of the body, such as a script. */
  readonly end?: Html | false;
  /** Does the content have a search box of its own? Then the header has none. */
  readonly hasSearch?: boolean;
  /** Path of the page for readers whose language is not there, relative to the output's root. Absent where there is none. */
  readonly neutral?: string;
}

/** A whole page in a language. The ids of its own parts start with `_`, as no record's id can. */
export function renderPage(page: PageContext, one: Page): OutputFile {
  return new PlannedFile(`${page.language.tag}/${one.path}`, undefined, () => text(page, one));
}

function text(page: PageContext, one: Page): string {
  const { language, site } = page;
  const chrome = chromeOf(page);
  const title =
    one.title === undefined ? siteTitle(page) : `${page.typography(one.title)} – ${siteTitle(page)}`;
  const about = one.description && page.typography(one.description);
  const description =
    about !== undefined && about !== "" && markup`<meta name="description" content="${about}">`;
  const canonical =
    site.canonicalUrl !== undefined &&
    markup`<link rel="canonical" href="${site.canonicalUrl}${language.tag}/${one.canonical ?? one.path}">`;
  const data =
    one.data !== undefined &&
    markup`<link rel="alternate" type="application/json" href="${page.root}${one.data}">`;
  const content = markup`<!DOCTYPE html>${newline}
    <html lang="${language.locale}">${newline}
    <head>
      <meta charset="utf-8"><title>${title}</title>
      ${description}${commonHead(page.root)}${releaseStyles(site, page.root)}${styles(page, one)}${canonical}${alternates(page, one)}${data}${openGraph(page, one.path, about, title)}${jsonLd(page, one.path, one.entity, one.updated)}
    </head>${newline}
    <body>${newline}
    <a class="skip" href="#_main">${say(page, "skipToContent")}</a>${newline}
    <header class="banner">
      <div class="wide">${chrome.site}${one.hasSearch ? undefined : chrome.search}${languageSwitch(page, one.path)}</div>
      ${navigation(page, one.path)}
      ${chrome.release}
    </header>${newline}
    <main id="_main" tabindex="-1">${newline}${typeof one.content === "function" ? one.content() : one.content}${newline}</main>${newline}
    <footer class="foot"><div class="wide">${chrome.footer}</div></footer>${one.end}${chrome.scripts}${newline}
    </body>${newline}
    </html>${newline}`;
  return content.toString();
}

function styles({ root }: PageContext, { styles: name }: Page): Html | undefined {
  return name === undefined ? undefined : markup`<link rel="stylesheet" href="${root}assets/${name}">`;
}

/** What a link to the page shows elsewhere; nothing is loaded for it. Only a published page is linked to. */
function openGraph(
  page: PageContext,
  path: string,
  description: string | undefined,
  title: string,
): Html | undefined {
  const { site, language } = page;
  if (site.baseUrl === undefined) return undefined;
  return markup`<meta property="og:type" content="website">
    <meta property="og:title" content="${title}">
    ${description !== undefined && description !== "" && markup`<meta property="og:description" content="${description}">`}
    <meta property="og:url" content="${site.baseUrl}${language.tag}/${path}">
    <meta property="og:site_name" content="${siteTitle(page)}">
    <meta property="og:locale" content="${language.locale.replace("-", "_")}">`;
}

function alternates({ site, root }: PageContext, { path, neutral }: Page): Html[] {
  const base = site.canonicalUrl ?? root;
  const own = site.catalogue.languages.map(
    ({ locale, tag }) => markup`<link rel="alternate" hreflang="${locale}" href="${base}${tag}/${path}">`,
  );
  if (neutral === undefined) return own;
  return [...own, markup`<link rel="alternate" hreflang="x-default" href="${base}${neutral}">`];
}
