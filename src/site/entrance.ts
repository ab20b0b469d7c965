import type { OutputFile } from "../model/output.ts";
import { barePage, languageButton } from "./bare.ts";
import { siteTitle } from "./chrome.ts";
import { markup } from "./html.ts";
import { say } from "./page-text.ts";
import type { Site } from "./page-context.ts";

/** The page at the root: every language alike, none chosen for the reader. */
export function entranceFile(site: Site): OutputFile {
  const base = site.canonicalUrl ?? "";
  const { languages } = site.catalogue;
  const alternates = languages.map(
    ({ tag, locale }) => markup`<link rel="alternate" hreflang="${locale}" href="${base}${tag}/index.html">`,
  );
  const head = markup`${site.canonicalUrl !== undefined && markup`<link rel="canonical" href="${base}index.html">`}
    ${alternates}
    <link rel="alternate" hreflang="x-default" href="${base}index.html">`;
  const content = barePage(site, {
    root: "",
    head,
    title: siteTitle,
    section: (page) => {
      const { language } = page;
      return markup`<p>${say(page, "chooseLanguage")}</p>
        ${languageButton(language, `${language.tag}/index.html`, language.name)}`;
    },
  });
  return { path: "index.html", content };
}
