import type { OutputFile } from "../model/output.ts";
import { barePage, languageButton } from "./bare.ts";
import { markup } from "./html.ts";
import { searchForm } from "./search-form.ts";
import { say } from "./text.ts";
import type { Site } from "./view.ts";

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
    title: (view) => say(view, "notFoundTitle"),
    section: (view) => {
      const { language } = view;
      const folder = `${root}${language.tag}/`;
      return markup`<p>${say(view, "notFoundText")}</p>
        ${searchForm(view, `${folder}search.html`, `q-${language.tag}`)}
        ${languageButton(language, `${folder}index.html`, say(view, "home"))}`;
    },
  });
  return { path: "404.html", content };
}
