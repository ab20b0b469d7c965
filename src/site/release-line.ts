import { formatDate } from "../present/format/format-date.ts";
import type { Html } from "./html.ts";
import { empty, markup } from "./html.ts";
import { say } from "./page-text.ts";
import type { PageContext } from "./page-context.ts";

/** The pages of a release about itself, relative to a language's folder. */
export const notesPath = "release-notes.html";
export const qualityPath = "quality.html";

/** The way from the folder of a release to what lies beside all of them. */
const toStore = "../../";

/**
 * Says in every page of a release which one it is. What comes later it cannot know: a script that reads the list of
 * all versions adds whether there is a newer one, and whether this one was withdrawn.
 * @param root The way to the release's folder.
 */
export function releaseLine(page: PageContext, root: string): Html {
  const { release } = page.site.catalogue;
  if (!release) return empty;
  const { version, date } = release;
  const folder = `${root}${page.language.tag}/`;
  // Another version is named by the script: its placeholder stays.
  return markup`<p class="release" data-version="${version}" data-newer="${say(page, "newerVersion")}" data-current="${say(page, "currentVersion")}">
    <span>${say(page, "releaseLine", { version, date: formatDate(date, page.language) })}</span>
    ${" "}<a href="${folder}${notesPath}">${say(page, "releaseNotes")}</a>
    ${" "}<a href="${folder}${qualityPath}">${say(page, "quality")}</a>
    ${" "}<a href="${root}${toStore}index.html">${say(page, "allVersions")}</a>
  </p>`;
}

/** The style sheet of the line and of the pages about the release. */
export function releaseStyles({ catalogue }: PageContext["site"], root: string): Html {
  return catalogue.release ? markup`<link rel="stylesheet" href="${root}assets/release.css">` : empty;
}

/** The script, and the list that it is given: a page opened from disk can load nothing but scripts. */
export function releaseScripts({ catalogue }: PageContext["site"], root: string): Html {
  if (!catalogue.release) return empty;
  return markup`<script src="${root}assets/newer.js" defer></script><script src="${root}${toStore}versions.js" defer></script>`;
}
