import type { Language } from "../model/language.ts";
import { commonHead } from "./chrome.ts";
import type { Html } from "./html.ts";
import { markup, newline } from "./html.ts";
import { releaseLine, releaseScripts, releaseStyles } from "./release-line.ts";
import type { Site, PageContext } from "./page-context.ts";
import { pageContext } from "./page-context.ts";

/** A page in all languages at once: each part says which one it is in. */
export interface BarePage {
  /** The way to the output's root, or where it is published. */
  readonly root: string;
  /** The heading, in a language. */
  readonly title: (page: PageContext) => string;
  /** What the page says in a language. */
  readonly section: (page: PageContext) => Html;
  /** Links to the languages' own pages, for the head. */
  readonly head?: Html;
}

/** The whole page. Its own language is the first one, for want of one for all. */
export function barePage(site: Site, { root, title, section, head }: BarePage): string {
  const { languages } = site.catalogue;
  const views = languages.map((language) => pageContext(site, language, ""));
  const titles = [...new Set(views.map(title))].join(" – ");
  const headings = views.map((page) => markup`<span lang="${page.language.locale}">${title(page)}</span> `);
  const content = markup`<!DOCTYPE html>${newline}
    <html lang="${languages[0]?.locale}">${newline}
    <head><meta charset="utf-8"><title>${titles}</title>${commonHead(root)}${releaseStyles(site, root)}${head}</head>${newline}
    <body class="bare">${newline}
    <main id="_main">${newline}
    <h1>${headings}</h1>${newline}
    <div class="choices">${views.map((page) => part(page.language, markup`${section(page)}${releaseLine(page, root)}`))}</div>${newline}
    </main>${releaseScripts(site, root)}${newline}
    </body>${newline}
    </html>${newline}`;
  return content.toString();
}

function part({ locale, name }: Language, content: Html): Html {
  return markup`<section lang="${locale}" aria-label="${name}">${content}</section>`;
}

/** A link to a page of a language that looks like a button. */
export function languageButton({ locale }: Language, href: string, text: string): Html {
  return markup`<p><a class="button" href="${href}" hreflang="${locale}">${text}</a></p>`;
}
