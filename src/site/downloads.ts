import type { OutputFile } from "../model/output.ts";
import { dataFolder } from "../present/address.ts";
import { formatNumber } from "../present/format/number.ts";
import type { List } from "../export/table/lists.ts";
import { formats, wholePath } from "../export/table/formats.ts";
import { listPath, listsOf, listTitle } from "../export/table/lists.ts";
import { trail } from "./breadcrumb.ts";
import { siteTitle } from "./chrome.ts";
import type { Html } from "./html.ts";
import { markup, newline } from "./html.ts";
import { wholeCatalogue } from "./json-ld/catalogue.ts";
import { page } from "./page.ts";
import { say } from "./text.ts";
import type { View } from "./view.ts";

/** The page of the downloads, relative to a language's folder. */
export const downloadsPath = "downloads.html";

/** Sizes of files in bytes, by their paths in the output. */
export type Sizes = Pick<ReadonlyMap<string, number>, "get">;

/** The page with all files that can be downloaded, and how large they are. */
export function downloadsFile(view: View, sizes: Sizes): OutputFile {
  const { catalogue } = view.site;
  const title = say(view, "downloads");
  const rows = listsInOrder(view).map((list) =>
    row(view, sizes, listTitle(list, catalogue, view.language), list.size, (ending) =>
      listPath(list.name, view.language, ending),
    ),
  );
  const everything = [...catalogue.records.values()].reduce((sum, { size }) => sum + size, 0);
  const whole = row(view, sizes, siteTitle(view), everything, (ending) => wholePath(view.language, ending));
  const all = markup`<p><a href="${view.root}${dataFolder}catalogue.json" download>${say(view, "wholeCatalogue")}</a></p>`;
  return page(view, {
    path: downloadsPath,
    title,
    description: say(view, "downloadsText"),
    entity: wholeCatalogue(view),
    content: markup`${trail(view, [], title)}${newline}
      <article class="record">${newline}
      <header class="title"><h1>${title}</h1><p>${say(view, "downloadsText")}</p>${all}</header>${newline}
      <div class="first"><section><dl>${whole}${rows}</dl></section></div>${newline}
      </article>`,
  });
}

/** The lists in the order in which readers look for them; those without pages come last. */
function listsInOrder({ site }: View): List[] {
  const rank = ({ kind }: List): number => {
    const place = site.kinds.findIndex((shown) => shown.kind === kind);
    return place < 0 ? site.kinds.length : place;
  };
  return listsOf(site.catalogue).toSorted((a, b) => rank(a) - rank(b));
}

function row(
  view: View,
  sizes: Sizes,
  title: string,
  count: number,
  pathOf: (ending: string) => string,
): Html {
  const number = markup`<span class="count">${formatNumber(count, view.language)}</span>`;
  return markup`<div><dt>${title} ${number}</dt><dd>${downloadLinks(view, pathOf, title, sizes)}</dd></div>${newline}`;
}

/**
 * Links to the files of a list.
 * @param title What they are the files of, where the page does not say it.
 * @param sizes When they are known: only files that are there are linked, with their sizes.
 */
export function downloadLinks(
  view: View,
  pathOf: (ending: string) => string,
  title?: string,
  sizes?: Sizes,
): Html {
  const links = formats.flatMap(({ name, ending }) => {
    const path = pathOf(ending);
    const size = sizes?.get(path);
    if (sizes && size === undefined) return [];
    const text = size === undefined ? name : `${name}, ${formatSize(size, view)}`;
    const whole = title !== undefined && markup` aria-label="${text}, ${title}"`;
    return [markup`<li><a href="${view.root}${path}"${whole} download>${text}</a></li>`];
  });
  return markup`<ul class="tags">${links}</ul>`;
}

/** In kilobytes or megabytes (powers of ten), with at most one decimal. */
function formatSize(bytes: number, view: View): string {
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1_000, "kilobyte"] : [bytes / 1_000_000, "megabyte"];
  const rounded = size < 10 ? Math.max(Math.round(size * 10) / 10, 0.1) : Math.round(size);
  return `${formatNumber(rounded, view.language)}\u00A0${say(view, unit)}`;
}
