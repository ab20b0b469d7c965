import type { Catalogue } from "../model/catalogue.ts";
import type { CompileOptions, OutputFile } from "../model/output.ts";
import { PlannedFile } from "../model/output.ts";
import { catalogueData } from "../present/address.ts";
import { formatNumber } from "../present/format/number.ts";
import type { List } from "../present/lists.ts";
import type { Download } from "../present/downloads.ts";
import { listDownloads, wholeDownloads } from "../present/downloads.ts";
import { listsOf, listTitle } from "../present/lists.ts";
import { trail } from "./breadcrumb.ts";
import { siteTitle } from "./chrome.ts";
import type { Html } from "./html.ts";
import { markup, newline } from "./html.ts";
import { wholeCatalogue } from "./json-ld/catalogue.ts";
import { renderPage } from "./page.ts";
import { say } from "./page-text.ts";
import type { PageContext } from "./page-context.ts";
import { createSite, pageContext } from "./page-context.ts";

/** The page of the downloads, relative to a language's folder. */
export const downloadsPath = "downloads.html";

/** How large a file is that is there, in bytes, by its path in the output. */
export type SizeOf = (path: string) => number | undefined;

/** The pages with all files that can be downloaded, and how large they are: of each language one, made when it is asked for. */
export function* downloadsFiles(
  catalogue: Catalogue,
  options: CompileOptions,
  sizeOf: SizeOf,
): Generator<OutputFile> {
  const site = createSite(catalogue, options);
  for (const language of catalogue.languages) {
    const page = pageContext(site, language, "");
    const path = `${language.tag}/${downloadsPath}`;
    yield new PlannedFile(path, undefined, () => downloadsFile(page, sizeOf).content);
  }
}

function downloadsFile(page: PageContext, sizeOf: SizeOf): OutputFile {
  const { catalogue } = page.site;
  const title = say(page, "downloads");
  const rows = listsInOrder(page).map((list) =>
    row(
      page,
      sizeOf,
      listTitle(list, catalogue, page.language),
      list.size,
      listDownloads(list.kind.name, page.language),
    ),
  );
  const everything = [...catalogue.records.values()].reduce((sum, { size }) => sum + size, 0);
  const whole = row(page, sizeOf, siteTitle(page), everything, wholeDownloads(page.language));
  const all = markup`<p><a href="${page.root}${catalogueData()}" download>${say(page, "wholeCatalogue")}</a></p>`;
  return renderPage(page, {
    path: downloadsPath,
    title,
    description: say(page, "downloadsText"),
    entity: wholeCatalogue(page),
    content: markup`${trail(page, [], title)}${newline}
      <article class="record">${newline}
      <header class="title"><h1>${title}</h1><p>${say(page, "downloadsText")}</p>${all}</header>${newline}
      <div class="first"><section><dl>${whole}${rows}</dl></section></div>${newline}
      </article>`,
  });
}

/** The lists in the order in which readers look for them; those without pages come last. */
function listsInOrder({ site }: PageContext): List[] {
  const rank = ({ kind }: List): number => {
    const place = site.kinds.findIndex((shown) => shown.kind === kind);
    return place < 0 ? site.kinds.length : place;
  };
  return listsOf(site.catalogue).toSorted((a, b) => rank(a) - rank(b));
}

function row(
  page: PageContext,
  sizeOf: SizeOf,
  title: string,
  count: number,
  files: readonly Download[],
): Html {
  const number = markup`<span class="count">${formatNumber(count, page.language)}</span>`;
  return markup`<div><dt>${title} ${number}</dt><dd>${downloadLinks(page, files, title, sizeOf)}</dd></div>${newline}`;
}

/**
 * Links to files.
 * @param title What they are the files of, where the page does not say it.
 * @param sizeOf When sizes are known: only files that are there are linked, with their sizes.
 */
export function downloadLinks(
  page: PageContext,
  files: readonly Download[],
  title?: string,
  sizeOf?: SizeOf,
): Html {
  const links = files.flatMap(({ format: { name }, path }) => {
    const size = sizeOf?.(path);
    if (sizeOf && size === undefined) return [];
    const text = size === undefined ? name : `${name}, ${formatSize(size, page)}`;
    const whole = title !== undefined && markup` aria-label="${text}, ${title}"`;
    return [markup`<li><a href="${page.root}${path}"${whole} download>${text}</a></li>`];
  });
  return markup`<ul class="tags">${links}</ul>`;
}

/** In kilobytes or megabytes (powers of ten), with at most one decimal. */
function formatSize(bytes: number, page: PageContext): string {
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1_000, "kilobyte"] : [bytes / 1_000_000, "megabyte"];
  const rounded = size < 10 ? Math.max(Math.round(size * 10) / 10, 0.1) : Math.round(size);
  return `${formatNumber(rounded, page.language)}\u00A0${say(page, unit)}`;
}
