import type { OutputFile } from "../../model/output.ts";
import { themeLabel, themesOf } from "../../present/theme.ts";
import { trail } from "../breadcrumb.ts";
import type { Html } from "../html.ts";
import { markup, newline } from "../html.ts";
import { renderPage } from "../page.ts";
import { say } from "../page-text.ts";
import type { PageContext } from "../page-context.ts";
import { count } from "./item.ts";
import { themeListPath, themesPath } from "../../present/list-pages.ts";

/** The page of all themes. */
export function themesFile(page: PageContext): OutputFile {
  const title = say(page, "themes");
  return renderPage(page, {
    path: themesPath,
    title,
    description: title,
    content: markup`${trail(page, [], title)}${newline}
      <header class="title"><h1>${title} ${count(page, themesOf(page.site.catalogue).size)}</h1></header>${newline}
      ${themeList(page)}`,
  });
}

/** Every theme, with how many records it has. */
export function themeList(page: PageContext): Html {
  const { catalogue } = page.site;
  const items = [...themesOf(catalogue)].map(
    ([theme, records]) =>
      markup`<li><a href="${page.up}${encodeURI(themeListPath(theme))}.html">${say(page, "theme", { theme: themeLabel(theme, catalogue, page.language) })}</a> ${count(page, records.length)}</li>`,
  );
  return markup`<ul class="links">${items}</ul>`;
}
