import type { OutputFile } from "../../model/output.ts";
import { themeLabel, themesOf } from "../../present/theme.ts";
import { trail } from "../breadcrumb.ts";
import type { Html } from "../html.ts";
import { markup, newline } from "../html.ts";
import { page } from "../page.ts";
import { say } from "../text.ts";
import type { View } from "../view.ts";
import { count } from "./item.ts";
import { themeListPath, themesPath } from "../../present/list-pages.ts";

/** The page of all themes. */
export function themesFile(view: View): OutputFile {
  const title = say(view, "themes");
  return page(view, {
    path: themesPath,
    title,
    description: title,
    content: markup`${trail(view, [], title)}${newline}
      <header class="title"><h1>${title} ${count(view, themesOf(view.site.catalogue).size)}</h1></header>${newline}
      ${themeList(view)}`,
  });
}

/** Every theme, with how many records it has. */
export function themeList(view: View): Html {
  const { catalogue } = view.site;
  const items = [...themesOf(catalogue)].map(
    ([theme, records]) =>
      markup`<li><a href="${view.up}${encodeURI(themeListPath(theme))}.html">${say(view, "theme", { theme: themeLabel(theme, catalogue, view.language) })}</a> ${count(view, records.length)}</li>`,
  );
  return markup`<ul class="links">${items}</ul>`;
}
