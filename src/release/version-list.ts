import { formatDate } from "../present/format/format-date.ts";
import { labelText } from "../present/format/localized.ts";
import { say } from "../site/page-text.ts";
import type { PageContext } from "../site/page-context.ts";
import { dataScript } from "../model/data-script.ts";
import type { OutputFile } from "../model/output.ts";
import { notesPath } from "../site/release-line.ts";
import type { ListedRelease } from "./listed.ts";
import type { Withdrawal } from "./withdrawn.ts";

/**
 * The list of all versions for programs, and the same list for pages: one opened from disk can load nothing but scripts.
 * Versions that were withdrawn stand last: pages of earlier releases take the first one for the one to lead to.
 * @param views One for each language of the newest release.
 * @param releases The newest first.
 */
export function versionFiles(
  views: readonly PageContext[],
  releases: readonly ListedRelease[],
): OutputFile[] {
  const inOrder = [...releases.filter((one) => !one.withdrawn), ...releases.filter((one) => one.withdrawn)];
  const versions = inOrder.map((release) => {
    const { version, date, commit, previous, impact, languages, pages, withdrawn, isArchived } = release;
    return {
      version,
      date,
      commit,
      ...(previous !== undefined && { previous }),
      impact,
      folder: `v/${version}/`,
      archive: `v/${version}.tar.gz`,
      ...(isArchived && { isArchived }),
      ...(withdrawn && {
        withdrawn: { date: withdrawn.date, reason: withdrawn.reason, notice: notices(views, withdrawn) },
      }),
      notes: Object.fromEntries(languages.map((tag) => [tag, `v/${version}/${tag}/${notesPath}`])),
      languages,
      pages,
    };
  });
  return [
    { path: "versions.json", content: `${JSON.stringify({ versions }, null, 2)}\n` },
    { path: "versions.js", content: dataScript({ versions }, "varbookVersions") },
  ];
}

/** What is said of a version that was withdrawn, in the language of the page. */
export function withdrawalNotice(page: PageContext, { version, date, reason }: Withdrawal): string {
  const { language, site } = page;
  const text = labelText(reason, language, site.catalogue.languages);
  return say(page, "withdrawnVersion", { version, date: formatDate(date, language), reason: text });
}

/** The same in every language, for the pages of that version. */
function notices(views: readonly PageContext[], withdrawn: Withdrawal): Record<string, string> {
  return Object.fromEntries(views.map((page) => [page.language.tag, withdrawalNotice(page, withdrawn)]));
}
