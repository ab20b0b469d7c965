import type { OutputFile } from "../model/output.ts";
import { barePage, languageButton } from "./bare.ts";
import { markup } from "./html.ts";
import { searchForm } from "./search-form.ts";
import { say } from "./page-text.ts";
import type { Site } from "./page-context.ts";

/**
 * What a server shows for an address that does not exist. That may be in any folder: the only page whose links
 * start at the base URL.
 */
export function notFoundFile(site: Site): OutputFile {
  const { release } = site.catalogue;
  const root = site.baseUrl ?? (release ? `/v/${release.version}/` : "/");
  const content = barePage(site, {
    root,
    head: markup`<meta name="robots" content="noindex">`,
    title: (page) => say(page, "notFoundTitle"),
    section: (page) => {
      const { language } = page;
      const folder = `${root}${language.tag}/`;
      return markup`<p>${say(page, "notFoundText")}</p>
        ${searchForm(page, `${folder}search.html`, `q-${language.tag}`)}
        ${languageButton(language, `${folder}index.html`, say(page, "home"))}`;
    },
  });
  return { path: "404.html", content };
}
