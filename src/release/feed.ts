import { labelText } from "../present/format/localized.ts";
import { formatDate } from "../present/format/format-date.ts";
import { formatNumber } from "../present/format/number.ts";
import { siteTitle } from "../site/chrome.ts";
import type { Html } from "../site/html.ts";
import { markup, newline } from "../site/html.ts";
import { notesPath } from "../site/release-line.ts";
import { say } from "../site/page-text.ts";
import type { PageContext } from "../site/page-context.ts";
import type { OutputFile } from "../model/output.ts";
import { hash } from "../model/hash.ts";
import { notXml } from "../change/translate/xliff/xml.ts";
import { notesParts } from "./notes.ts";
import type { ListedRelease } from "./listed.ts";
import type { PublishedChange, PublishedFeed } from "./published.ts";
import { withdrawalNotice } from "./version-list.ts";

/** So many releases are in a feed, the newest: all of them are on the page of all versions. */
const mostEntries = 20;

const namespace = "http://www.w3.org/2005/Atom";

/**
 * What changed from release to release, to subscribe to (Atom, RFC 4287): the whole catalogue and each collection, in the
 * language of a view. A release in which a collection did not change is not in that one's feed.
 * @param releases The newest first; there is one at least.
 */
export function* feedFiles(page: PageContext, releases: readonly ListedRelease[]): Iterable<OutputFile> {
  for (const { page: pagePath, title } of releases[0]?.feeds ?? []) {
    const entries = releases.flatMap((release) => {
      const sameFeed = release.feeds.find((feed) => feed.page === pagePath);
      return sameFeed && (pagePath === undefined || sameFeed.changes.length > 0)
        ? [{ release, feed: sameFeed }]
        : [];
    });
    const name = title && labelText(title, page.language, page.site.catalogue.languages);
    const path = feedPath(page, pagePath);
    yield {
      path,
      content: feedText(page, releases, { path, pagePath, name, entries: entries.slice(0, mostEntries) }),
    };
  }
}

/** Where a feed is, relative to the folder of all versions. */
function feedPath({ language }: PageContext, pagePath: string | undefined): string {
  return `feeds/${language.tag}/${pagePath === undefined ? "all" : pagePath.replace(/\.html$/, "")}.atom`;
}

interface Feed {
  readonly path: string;
  readonly pagePath: string | undefined;
  readonly name: string | undefined;
  readonly entries: readonly { readonly release: ListedRelease; readonly feed: PublishedFeed }[];
}

function feedText(
  page: PageContext,
  releases: readonly ListedRelease[],
  { path, pagePath, name, entries }: Feed,
): string {
  const [newest] = releases;
  const first = releases.at(-1);
  const { configuration, languages } = page.site.catalogue;
  const title = name === undefined ? siteTitle(page) : `${siteTitle(page)} – ${name}`;
  const base = newest?.baseUrl;
  const root = base ?? "../".repeat(path.split("/").length - 1);
  const content = markup`<?xml version="1.0" encoding="UTF-8"?>${newline}
    <feed xmlns="${namespace}" xml:lang="${page.language.locale}">${newline}
    <title>${xml(say(page, "feedOf", { title }))}</title>${newline}
    <id>${permanentId(first?.commit, page.language.tag, pagePath)}</id>${newline}
    <updated>${lastUpdate(entries.length > 0 ? entries.map(({ release }) => release) : releases.slice(-1))}</updated>${newline}
    <author><name>${xml(labelText(configuration.publisher.name, page.language, languages))}</name></author>${newline}
    ${base !== undefined && markup`<link rel="self" type="application/atom+xml" href="${base}${path}"/>${newline}`}
    <link rel="alternate" type="text/html" href="${root}v/latest/${page.language.tag}/${pagePath ?? "index.html"}"/>${newline}
    ${entries.map((entry) => entryOf(page, entry, pagePath, root))}
    </feed>${newline}`;
  return content.toString();
}

function entryOf(
  page: PageContext,
  { release, feed }: Feed["entries"][number],
  pagePath: string | undefined,
  root: string,
): Html {
  const { version, date, commit, withdrawn } = release;
  const folder = `${root}v/${version}/${page.language.tag}/`;
  const counts = notesParts.flatMap((one) => {
    const count = feed.counts[one] ?? 0;
    return count === 0 ? [] : [`${say(page, `changes-${one}`)} (${formatNumber(count, page.language)})`];
  });
  const all = Object.values(feed.counts).reduce((sum, count) => sum + count, 0);
  const more = all - feed.changes.length;
  const lead = say(page, release.previous === undefined ? "firstRelease" : `impact-${release.impact}`);
  const notes = pagePath === undefined ? release.notes : [];
  const changes = feed.changes.map((change) => markup`<li>${changeOf(page, change, folder)}</li>`);
  const notice = withdrawn && withdrawalNotice(page, withdrawn);
  const content = markup`${notice !== undefined && markup`<p><strong>${notice}</strong></p>`}<p>${counts.length > 0 ? counts.join(" · ") : lead}</p>
    ${notes.map((text) => markup`<p>${labelText(text, page.language, page.site.catalogue.languages)}</p>`)}
    ${changes.length > 0 && markup`<ul>${changes}</ul>`}
    ${more > 0 && markup`<p>${say(page, "changesMore", { count: formatNumber(more, page.language) })}</p>`}`;
  return markup`<entry>${newline}
    <title>${xml(notice ?? say(page, "releaseLine", { version, date: formatDate(date, page.language) }))}</title>${newline}
    <id>${permanentId(`${commit} ${version}`, page.language.tag, pagePath)}</id>${newline}
    <updated>${updateOf(release)}</updated>${newline}
    <link rel="alternate" type="text/html" href="${folder}${notesPath}"/>${newline}
    <content type="html">${xml(content.toString())}</content>${newline}
    </entry>${newline}`;
}

function changeOf(
  page: PageContext,
  { id, title, page: pagePath, part, former, says }: PublishedChange,
  folder: string,
): Html {
  const name = labelText(title, page.language, page.site.catalogue.languages);
  const text = name === "" ? id : `${id} – ${name}`;
  const summary = says && labelText(says, page.language, page.site.catalogue.languages);
  const kindOfChange =
    former === undefined ? say(page, `changes-${part}`) : say(page, "formerId", { id: former });
  const remark =
    summary && summary !== ""
      ? former === undefined
        ? `${kindOfChange} – ${summary}`
        : summary
      : kindOfChange;
  return markup`${pagePath === undefined ? text : markup`<a href="${folder}${encodeURI(pagePath)}">${text}</a>`} (${remark})`;
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
