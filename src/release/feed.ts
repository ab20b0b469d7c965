import { labelText } from "../present/format/localized.ts";
import { formatDate } from "../present/format/date.ts";
import { formatNumber } from "../present/format/number.ts";
import { siteTitle } from "../site/chrome.ts";
import type { Html } from "../site/html.ts";
import { markup, newline } from "../site/html.ts";
import { notesPath } from "../site/release-line.ts";
import { say } from "../site/text.ts";
import type { View } from "../site/view.ts";
import type { OutputFile } from "../model/output.ts";
import { hash } from "../model/hash.ts";
import { notXml } from "../change/translate/xliff/xml.ts";
import { notesParts } from "./notes.ts";
import type { ListedRelease } from "./listed.ts";
import type { PublishedChange, PublishedFeed } from "./published.ts";
import { withdrawalNotice } from "./versions.ts";

/** So many releases are in a feed, the newest: all of them are on the page of all versions. */
const mostEntries = 20;

const namespace = "http://www.w3.org/2005/Atom";

/**
 * What changed from release to release, to subscribe to (Atom, RFC 4287): the whole catalogue and each collection, in the
 * language of a view. A release in which a collection did not change is not in that one's feed.
 * @param releases The newest first; there is one at least.
 */
export function* feedFiles(view: View, releases: readonly ListedRelease[]): Iterable<OutputFile> {
  for (const { page, title } of releases[0]?.feeds ?? []) {
    const entries = releases.flatMap((release) => {
      const own = release.feeds.find((feed) => feed.page === page);
      return own && (page === undefined || own.changes.length > 0) ? [{ release, feed: own }] : [];
    });
    const name = title && labelText(title, view.language, view.site.catalogue.languages);
    const path = feedPath(view, page);
    yield {
      path,
      content: feedText(view, releases, { path, page, name, entries: entries.slice(0, mostEntries) }),
    };
  }
}

/** Where a feed is, relative to the folder of all versions. */
function feedPath({ language }: View, page: string | undefined): string {
  return `feeds/${language.tag}/${page === undefined ? "all" : page.replace(/\.html$/, "")}.atom`;
}

interface Feed {
  readonly path: string;
  readonly page: string | undefined;
  readonly name: string | undefined;
  readonly entries: readonly { readonly release: ListedRelease; readonly feed: PublishedFeed }[];
}

function feedText(
  view: View,
  releases: readonly ListedRelease[],
  { path, page, name, entries }: Feed,
): string {
  const [newest] = releases;
  const first = releases.at(-1);
  const { configuration, languages } = view.site.catalogue;
  const title = name === undefined ? siteTitle(view) : `${siteTitle(view)} – ${name}`;
  const base = newest?.baseUrl;
  const root = base ?? "../".repeat(path.split("/").length - 1);
  const content = markup`<?xml version="1.0" encoding="UTF-8"?>${newline}
    <feed xmlns="${namespace}" xml:lang="${view.language.locale}">${newline}
    <title>${xml(say(view, "feedOf", { title }))}</title>${newline}
    <id>${permanentId(first?.commit, view.language.tag, page)}</id>${newline}
    <updated>${lastUpdate(entries.length > 0 ? entries.map(({ release }) => release) : releases.slice(-1))}</updated>${newline}
    <author><name>${xml(labelText(configuration.publisher.name, view.language, languages))}</name></author>${newline}
    ${base !== undefined && markup`<link rel="self" type="application/atom+xml" href="${base}${path}"/>${newline}`}
    <link rel="alternate" type="text/html" href="${root}v/latest/${view.language.tag}/${page ?? "index.html"}"/>${newline}
    ${entries.map((entry) => entryOf(view, entry, page, root))}
    </feed>${newline}`;
  return content.toString();
}

function entryOf(
  view: View,
  { release, feed }: Feed["entries"][number],
  page: string | undefined,
  root: string,
): Html {
  const { version, date, commit, withdrawn } = release;
  const folder = `${root}v/${version}/${view.language.tag}/`;
  const counts = notesParts.flatMap((one) => {
    const count = feed.counts[one] ?? 0;
    return count === 0 ? [] : [`${say(view, `changes-${one}`)} (${formatNumber(count, view.language)})`];
  });
  const all = Object.values(feed.counts).reduce((sum, count) => sum + count, 0);
  const more = all - feed.changes.length;
  const lead = say(view, release.previous === undefined ? "firstRelease" : `impact-${release.impact}`);
  const told = page === undefined ? release.notes : [];
  const changes = feed.changes.map((change) => markup`<li>${changeOf(view, change, folder)}</li>`);
  const notice = withdrawn && withdrawalNotice(view, withdrawn);
  const content = markup`${notice !== undefined && markup`<p><strong>${notice}</strong></p>`}<p>${counts.length > 0 ? counts.join(" · ") : lead}</p>
    ${told.map((text) => markup`<p>${labelText(text, view.language, view.site.catalogue.languages)}</p>`)}
    ${changes.length > 0 && markup`<ul>${changes}</ul>`}
    ${more > 0 && markup`<p>${say(view, "changesMore", { count: formatNumber(more, view.language) })}</p>`}`;
  return markup`<entry>${newline}
    <title>${xml(notice ?? say(view, "releaseLine", { version, date: formatDate(date, view.language) }))}</title>${newline}
    <id>${permanentId(`${commit} ${version}`, view.language.tag, page)}</id>${newline}
    <updated>${updateOf(release)}</updated>${newline}
    <link rel="alternate" type="text/html" href="${folder}${notesPath}"/>${newline}
    <content type="html">${xml(content.toString())}</content>${newline}
    </entry>${newline}`;
}

function changeOf(
  view: View,
  { id, title, page, part, former, says }: PublishedChange,
  folder: string,
): Html {
  const name = labelText(title, view.language, view.site.catalogue.languages);
  const text = name === "" ? id : `${id} – ${name}`;
  const known = says && labelText(says, view.language, view.site.catalogue.languages);
  const kindOfChange =
    former === undefined ? say(view, `changes-${part}`) : say(view, "formerId", { id: former });
  const remark =
    known && known !== "" ? (former === undefined ? `${kindOfChange} – ${known}` : known) : kindOfChange;
  return markup`${page === undefined ? text : markup`<a href="${folder}${encodeURI(page)}">${text}</a>`} (${remark})`;
}

/** When a release was last changed for readers: made, or withdrawn. */
function updateOf({ time, withdrawn }: ListedRelease): string {
  const day = `${withdrawn?.date ?? ""}T00:00:00Z`;
  return withdrawn && day > time ? day : time;
}

/** The latest of these times; the newest version need not be the last that was made. */
function lastUpdate(releases: readonly ListedRelease[]): string {
  return releases.map(updateOf).toSorted().at(-1) ?? "";
}

/** A name that stays when the address changes: a UUID of RFC 9562, version 8. Only what never changes goes into it. */
function permanentId(...parts: readonly (string | undefined)[]): string {
  const digits = hash(parts.join("\n"));
  const [a, b, c, d] = [digits.slice(0, 8), digits.slice(8, 12), digits.slice(13, 16), digits.slice(17, 20)];
  return `urn:uuid:${a}-${b}-8${c}-8${d}-${digits.slice(20)}`;
}

/** Without what XML 1.0 cannot hold. */
function xml(text: string): string {
  return text.replace(notXml, "\uFFFD");
}
