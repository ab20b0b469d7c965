import type { Language } from "../../model/language.ts";
import { commonHead } from "./chrome.ts";
import type { Html } from "./html.ts";
import { markup } from "./html.ts";
import type { Site, View } from "./view.ts";
import { viewOf } from "./view.ts";

/** A page in all languages at once: each part says which one it is in. */
export interface BarePage {
  /** The way to the output's root, or where it is published. */
  readonly root: string;
  /** The heading, in a language. */
  readonly title: (view: View) => string;
  /** What the page says in a language. */
  readonly section: (view: View) => Html;
  /** Links to the languages' own pages, for the head. */
  readonly head?: Html;
}

/** The whole page. Its own language is the first one, for want of one for all. */
export function barePage(site: Site, { root, title, section, head }: BarePage): string {
  const { languages } = site.catalogue;
  const views = languages.map((language) => viewOf(site, language, ""));
  const titles = [...new Set(views.map(title))].join(" – ");
  return markup`<!DOCTYPE html>
<html lang="${languages[0]?.locale}">
<head><meta charset="utf-8"><title>${titles}</title>${commonHead(root)}${head}</head>
<body class="bare">
<main id="_main">
<h1>${views.map((view) => markup`<span lang="${view.language.locale}">${title(view)}</span> `)}</h1>
<div class="choices">${views.map((view) => markup`<section lang="${view.language.locale}" aria-label="${view.language.name}">${section(view)}</section>`)}</div>
</main>
</body>
</html>
`.toString();
}

/** A link to a page of a language that looks like a button. */
export function languageButton({ locale }: Language, href: string, text: string): Html {
  return markup`<p><a class="button" href="${href}" hreflang="${locale}">${text}</a></p>`;
}
