import type { CatalogueRecord } from "../../model/catalogue.ts";
import type { OutputFile } from "../../model/output.ts";
import { themeLabel } from "../../present/theme.ts";
import { trail } from "../breadcrumb.ts";
import { listDownloads } from "../../present/downloads.ts";
import { truncate } from "../../present/description.ts";
import { downloadLinks } from "../downloads.ts";
import type { Html } from "../html.ts";
import { join, markup, newline } from "../html.ts";
import { letters, letterId } from "../letter-index.ts";
import { renderPage } from "../page.ts";
import type { SortedRecord } from "../sorted.ts";
import { byLetter } from "../sorted.ts";
import { say } from "../page-text.ts";
import type { PageContext } from "../page-context.ts";
import { count, titleItem } from "./item.ts";
import type { ListPart } from "./parts.ts";
import { listingParts } from "./parts.ts";

/** Records that are listed on pages of their own. */
export interface Listing {
  /** The first page, relative to the language's folder, without the ending. */
  readonly path: string;
  readonly title: string;
  readonly records: readonly CatalogueRecord[];
  /** The name of the list's files, when it can be downloaded. */
  readonly download?: string;
  /** What is between the home page and the list. */
  readonly between?: readonly Html[];
}

/** Fewer entries than this need no letters. */
const fewest = 30;

/** The page of a list; for a long one: the list of its parts, and each of them. */
export function* listingFiles(page: PageContext, listing: Listing): Iterable<OutputFile> {
  const parts = listingParts(page, listing.path, listing.records);
  const [only] = parts;
  const { path, title, between = [] } = listing;
  if (parts.length === 1 && only) yield listPage(page, listing, { ...only, path }, title, between);
  else {
    yield overview(page, listing, parts);
    const steps = [...between, markup`<a href="${page.up}${path}.html">${title}</a>`];
    for (const part of parts) yield listPage(page, listing, part, partName(page, part), steps);
  }
}

function listPage(
  page: PageContext,
  { title, download }: Listing,
  { path, entries }: ListPart,
  name: string,
  between: readonly Html[],
): OutputFile {
  const whole = name === title ? title : `${title} – ${name}`;
  return renderPage(page, {
    path: `${path}.html`,
    title: whole,
    description: whole,
    content: () => markup`${trail(page, between, name)}${newline}
      <header class="title"><h1>${whole} ${count(page, entries.length)}</h1>${whole === title && downloads(page, download)}</header>${newline}
      ${sections(page, entries)}`,
  });
}

/** Entries under their letters, when there are many. */
function sections(page: PageContext, entries: readonly SortedRecord[]): Html {
  if (entries.length === 0) return markup`<p>${say(page, "noRecords")}</p>`;
  if (entries.length < fewest) return items(page, entries);
  const groups = [...byLetter(entries)];
  const rendered = groups.map(
    ([letter, some]) => markup`<section class="letter" aria-labelledby="${letterId(letter)}">
      <h2 id="${letterId(letter)}">${letter}</h2>${items(page, some)}
    </section>${newline}`,
  );
  return markup`${letters(page, entries)}${newline}${rendered}`;
}

function items(page: PageContext, entries: readonly SortedRecord[]): Html {
  return markup`<ul class="links">${join(
    entries.map(({ record }) => titleItem(page, record)),
    "\n",
  )}</ul>`;
}

function overview(
  page: PageContext,
  { path, title, records, download, between = [] }: Listing,
  parts: readonly ListPart[],
): OutputFile {
  const links = parts.map(
    (part) =>
      markup`<li><a href="${page.up}${encodeURI(part.path)}.html">${partName(page, part)}</a> ${count(page, part.entries.length)}</li>`,
  );
  return renderPage(page, {
    path: `${path}.html`,
    title,
    description: title,
    content: () => markup`${trail(page, between, title)}${newline}
      <header class="title"><h1>${title} ${count(page, records.length)}</h1>${downloads(page, download)}</header>${newline}
      <ul class="links">${links}</ul>`,
  });
}

/** What a part holds: its theme, and from which title to which. */
function partName(page: PageContext, { theme, entries }: ListPart): string {
  const [first, last] = [entries[0], entries.at(-1)].map((entry) => entry && truncate(entry.title, 40));
  const range = page.typography(`${first} – ${last}`);
  return theme === undefined
    ? range
    : `${say(page, "theme", { theme: themeLabel(theme, page.site.catalogue, page.language) })}, ${range}`;
}

function downloads(page: PageContext, name: string | undefined): Html | undefined {
  return name === undefined
    ? undefined
    : markup`<p>${say(page, "downloads")}</p>${downloadLinks(page, listDownloads(name, page.language))}`;
}
