import type { CatalogueRecord } from "../../model/catalogue.ts";
import type { OutputFile } from "../../model/output.ts";
import { themeLabel } from "../../present/theme.ts";
import { trail } from "../breadcrumb.ts";
import { listDownloads } from "../../present/downloads.ts";
import { shorten } from "../../present/description.ts";
import { downloadLinks } from "../downloads.ts";
import type { Html } from "../html.ts";
import { join, markup, newline } from "../html.ts";
import { letters, letterId } from "../letters.ts";
import { page } from "../page.ts";
import type { Entry } from "../sorted.ts";
import { byLetter } from "../sorted.ts";
import { say } from "../text.ts";
import type { View } from "../view.ts";
import { count, titleItem } from "./item.ts";
import type { ListPart } from "./parts.ts";
import { partsOf } from "./parts.ts";

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
export function* listFiles(view: View, listing: Listing): Iterable<OutputFile> {
  const parts = partsOf(view, listing.path, listing.records);
  const [only] = parts;
  const { path, title, between = [] } = listing;
  if (parts.length === 1 && only) yield listPage(view, listing, { ...only, path }, title, between);
  else {
    yield overview(view, listing, parts);
    const steps = [...between, markup`<a href="${view.up}${path}.html">${title}</a>`];
    for (const part of parts) yield listPage(view, listing, part, partName(view, part), steps);
  }
}

function listPage(
  view: View,
  { title, download }: Listing,
  { path, entries }: ListPart,
  name: string,
  between: readonly Html[],
): OutputFile {
  const whole = name === title ? title : `${title} – ${name}`;
  return page(view, {
    path: `${path}.html`,
    title: whole,
    description: whole,
    content: () => markup`${trail(view, between, name)}${newline}
      <header class="title"><h1>${whole} ${count(view, entries.length)}</h1>${whole === title && downloads(view, download)}</header>${newline}
      ${sections(view, entries)}`,
  });
}

/** Entries under their letters, when there are many. */
function sections(view: View, entries: readonly Entry[]): Html {
  if (entries.length === 0) return markup`<p>${say(view, "noRecords")}</p>`;
  if (entries.length < fewest) return items(view, entries);
  const groups = [...byLetter(entries)];
  const shown = groups.map(
    ([letter, some]) => markup`<section class="letter" aria-labelledby="${letterId(letter)}">
      <h2 id="${letterId(letter)}">${letter}</h2>${items(view, some)}
    </section>${newline}`,
  );
  return markup`${letters(view, entries)}${newline}${shown}`;
}

function items(view: View, entries: readonly Entry[]): Html {
  return markup`<ul class="links">${join(
    entries.map(({ record }) => titleItem(view, record)),
    "\n",
  )}</ul>`;
}

function overview(
  view: View,
  { path, title, records, download, between = [] }: Listing,
  parts: readonly ListPart[],
): OutputFile {
  const links = parts.map(
    (part) =>
      markup`<li><a href="${view.up}${encodeURI(part.path)}.html">${partName(view, part)}</a> ${count(view, part.entries.length)}</li>`,
  );
  return page(view, {
    path: `${path}.html`,
    title,
    description: title,
    content: () => markup`${trail(view, between, title)}${newline}
      <header class="title"><h1>${title} ${count(view, records.length)}</h1>${downloads(view, download)}</header>${newline}
      <ul class="links">${links}</ul>`,
  });
}

/** What a part holds: its theme, and from which title to which. */
function partName(view: View, { theme, entries }: ListPart): string {
  const [first, last] = [entries[0], entries.at(-1)].map((entry) => entry && shorten(entry.title, 40));
  const range = view.typography(`${first} – ${last}`);
  return theme === undefined
    ? range
    : `${say(view, "theme", { theme: themeLabel(theme, view.site.catalogue, view.language) })}, ${range}`;
}

function downloads(view: View, name: string | undefined): Html | undefined {
  return name === undefined
    ? undefined
    : markup`<p>${say(view, "downloads")}</p>${downloadLinks(view, listDownloads(name, view.language))}`;
}
