import type { OutputFile } from "../../model/output.ts";
import { chromeOf, commonHead, languageSwitch, siteTitle } from "./chrome.ts";
import type { Html } from "./html.ts";
import { markup, newline } from "./html.ts";
import { say } from "./text.ts";
import type { View } from "./view.ts";

/** What makes a page differ from the others of its view. */
export interface Page {
  /** Relative to the language's folder. */
  readonly path: string;
  /** The page that says it all, when it is another one. */
  readonly canonical?: string | undefined;
  /** Absent for the home page, whose title is the catalogue's. */
  readonly title?: string;
  readonly description?: string | undefined;
  readonly content: Html;
  /** The page's data as JSON, relative to the output's root. */
  readonly data?: string | undefined;
  /** What stands before the end of the body, such as a script. */
  readonly end?: Html | false;
  /** Does the content have a search box of its own? Then the header has none. */
  readonly hasSearch?: boolean;
  /** Path of the page for readers whose language is not there, relative to the output's root. */
  readonly neutral?: string;
}

/** A whole page in a language. The ids of its own parts start with `_`, as no record's id can. */
export function page(view: View, one: Page): OutputFile {
  const { language, site } = view;
  const chrome = chromeOf(view);
  const title = one.title === undefined ? siteTitle(view) : `${one.title} – ${siteTitle(view)}`;
  const description =
    one.description !== undefined &&
    one.description !== "" &&
    markup`<meta name="description" content="${one.description}">`;
  const canonical =
    site.baseUrl !== undefined &&
    markup`<link rel="canonical" href="${site.baseUrl}${language.tag}/${one.canonical ?? one.path}">`;
  const data =
    one.data !== undefined &&
    markup`<link rel="alternate" type="application/json" href="${view.root}${one.data}">`;
  const content = markup`<!DOCTYPE html>${newline}
    <html lang="${language.locale}">${newline}
    <head>
      <meta charset="utf-8"><title>${title}</title>
      ${description}${commonHead(view.root)}${canonical}${alternates(view, one)}${data}
    </head>${newline}
    <body>${newline}
    <a class="skip" href="#_main">${say(view, "skipToContent")}</a>${newline}
    <header class="banner">
      <div class="wide">${chrome.site}${one.hasSearch ? undefined : chrome.search}${languageSwitch(view, one.path)}</div>
      ${chrome.navigation}
    </header>${newline}
    <main id="_main" tabindex="-1">${newline}${one.content}${newline}</main>${newline}
    <footer class="foot"><div class="wide">${chrome.footer}</div></footer>${one.end}${newline}
    </body>${newline}
    </html>${newline}`;
  return { path: `${language.tag}/${one.path}`, content: content.toString() };
}

function alternates({ site, root }: View, { path, neutral }: Page): Html[] {
  const base = site.baseUrl ?? root;
  const { languages } = site.catalogue;
  const [first] = languages;
  const fallback = neutral ?? (first && `${first.tag}/${path}`);
  return [
    ...languages.map(
      ({ locale, tag }) => markup`<link rel="alternate" hreflang="${locale}" href="${base}${tag}/${path}">`,
    ),
    markup`<link rel="alternate" hreflang="x-default" href="${base}${fallback}">`,
  ];
}
