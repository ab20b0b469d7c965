import type { Site } from "../../site/page-context.ts";
import { pageContext } from "../../site/page-context.ts";
import { releaseFile, snapshotFolder } from "../index.ts";
import type { ListedRelease } from "../listed.ts";
import { archivedPage } from "./archived-page.ts";

/** What stands at the addresses of a version once it is kept as an archive. */
export interface ArchivedFiles {
  /**
   * @param path Relative to the folder of the version.
   * @param before What stands there now.
   * @returns Undefined for a file that stays as it is.
   */
  (path: string, before: string): string | undefined;
}

/**
 * Every address goes on answering. A page says where it is found now, and so does a file of JSON; scripts
 * and the site map, which only pages of that version lead to, are emptied. Tables, styles, notes, what the release says of
 * itself and the catalogue's own files stay.
 * @param latest The version that readers are led to.
 */
export function archivedFiles(site: Site, release: ListedRelease, latest: ListedRelease): ArchivedFiles {
  const { languages } = site.catalogue;
  const views = new Map(languages.map((language) => [language.tag, pageContext(site, language, "")]));
  const [usual] = views.values();
  return (path, before) => {
    if (path === releaseFile || path.startsWith(`${snapshotFolder}/`)) return undefined;
    const up = "../".repeat(path.split("/").length);
    const archive = `${up}${release.version}.tar.gz`;
    const newest = `${up}latest/${encodeURI(samePage(path, latest))}`;
    if (path.endsWith(".json")) return jsonNote(release, archive, newest);
    if (path.endsWith(".js")) return "";
    if (path.endsWith(".xml")) return emptySiteMap;
    const page = views.get(path.split("/")[0] ?? "") ?? usual;
    if (!path.endsWith(".html") || !page) return undefined;
    return archivedPage({ page, release, before, archive, newest });
  };
}

const emptySiteMap =
  '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>\n';

function jsonNote({ version, date }: ListedRelease, archive: string, newest: string): string {
  return `${JSON.stringify({ archived: { version, date, archive, newest } }, null, 1)}\n`;
}

/** The same file of another version, as far as that has it; else the home page. */
function samePage(path: string, { languages, pages }: ListedRelease): string {
  const [tag = ""] = path.split("/");
  if (path.endsWith(".json") || path === "index.html") return path;
  if (!languages.includes(tag)) return "index.html";
  const page = path.slice(tag.length + 1);
  const folder = page.slice(0, page.lastIndexOf("/") + 1);
  return pages.includes(page) || pages.includes(folder) ? path : `${tag}/index.html`;
}
