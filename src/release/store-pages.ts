import { formatDate } from "../present/format/format-date.ts";
import { barePage, languageButton } from "../site/bare.ts";
import { siteTitle } from "../site/chrome.ts";
import type { Html } from "../site/html.ts";
import { markup, newline } from "../site/html.ts";
import { notFoundFile } from "../site/not-found.ts";
import { notesPath } from "../site/release-line.ts";
import { say } from "../site/page-text.ts";
import type { Site, PageContext } from "../site/page-context.ts";
import { createSite, pageContext } from "../site/page-context.ts";
import type { Project } from "../check/project.ts";
import type { OutputFile } from "../model/output.ts";
import { feedFiles } from "./feed.ts";
import type { ListedRelease } from "./listed.ts";
import { latestOf } from "./listed.ts";
import { versionFiles, withdrawalNotice } from "./version-list.ts";

/** Where the newest version is always found, relative to the folder of all versions. */
const newestFolder = "v/latest/";

/**
 * What stands beside the folders of the versions: the page that leads to them, their lists, the feeds. Made from what the
 * versions say of themselves and what happened to them later, so that it can be made again at any time.
 * @param releases The newest first; there is one at least.
 * @param project The catalogue of the newest release, without its records: its languages and its name.
 */
export function storeFiles(
  releases: readonly ListedRelease[],
  engine: Pick<Project, "configuration" | "languages" | "linking">,
): OutputFile[] {
  const { languages } = engine;
  const site = storeSite(releases, engine);
  const base = releases[0]?.baseUrl;
  const views = languages.map((language) => pageContext(site, language, ""));
  return [
    { path: "index.html", content: entrance(site, releases, base) },
    notFoundFile(site),
    ...(base !== undefined && new URL(base).pathname === "/" ? [robots(base)] : []),
    ...views.flatMap((page) => [...feedFiles(page, releases)]),
    ...versionFiles(views, releases),
  ];
}

/** The same catalogue as a site that knows no record. */
export function storeSite(
  [newest]: readonly ListedRelease[],
  { configuration, languages, linking }: Pick<Project, "configuration" | "languages" | "linking">,
): Site {
  const empty = { records: new Map(), outgoing: new Map(), incoming: new Map() };
  const catalogue = { configuration, languages, kinds: linking.kinds, ...empty };
  const baseUrl = `${newest?.baseUrl ?? "/"}${newestFolder}`;
  return createSite(catalogue, { assets: new Map(), version: "", baseUrl });
}

function robots(base: string): OutputFile {
  return {
    path: "robots.txt",
    content: `User-agent: *\nAllow: /\nSitemap: ${base}${newestFolder}sitemap.xml\n`,
  };
}

/** The page at the root: to the newest version in each language, then all of them. */
function entrance(site: Site, releases: readonly ListedRelease[], base: string | undefined): string {
  const latest = latestOf(releases);
  const feeds = site.catalogue.languages.map(
    ({ tag, locale }) =>
      markup`<link rel="alternate" type="application/atom+xml" hreflang="${locale}" href="feeds/${tag}/all.atom">`,
  );
  return barePage(site, {
    // Not by way of the newest folder: it may be missing where there are no symbolic links.
    root: `v/${latest?.version ?? ""}/`,
    head: markup`${base !== undefined && markup`<link rel="canonical" href="${base}">`}${feeds}`,
    title: siteTitle,
    section: (page) => {
      const { language } = page;
      const isLeft = releases.some(({ withdrawn }) => !withdrawn);
      return markup`<p>${say(page, isLeft ? "newestVersion" : "noVersionLeft")}</p>
        ${languageButton(language, `${newestFolder}${language.tag}/index.html`, language.name)}
        <h2>${say(page, "allVersions")}</h2>
        <ul class="links">${releases.map((release) => versionItem(page, release))}</ul>${newline}
        <p><a href="feeds/${language.tag}/all.atom">${say(page, "feed")}</a></p>`;
    },
  });
}

function versionItem(page: PageContext, { version, date, languages, withdrawn }: ListedRelease): Html {
  const { tag } = page.language;
  const text = say(page, "releaseLine", { version, date: formatDate(date, page.language) });
  const folder = `v/${version}/${languages.includes(tag) ? `${tag}/` : ""}`;
  const notes =
    languages.includes(tag) && markup` · <a href="${folder}${notesPath}">${say(page, "releaseNotes")}</a>`;
  const gone = withdrawn && markup`<br><strong>${withdrawalNotice(page, withdrawn)}</strong>`;
  return markup`<li><a href="${folder}index.html">${text}</a>${notes}${gone}</li>`;
}
