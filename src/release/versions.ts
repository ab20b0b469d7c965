import { dataScript } from "../compile/search/script.ts";
import type { OutputFile } from "../model/output.ts";
import { notesPath } from "../compile/html/release-line.ts";
import type { PublishedRelease } from "./published.ts";

/**
 * The list of all versions for programs, and the same list for pages: one opened from disk can load nothing but scripts.
 * @param releases The newest first.
 */
export function versionFiles(releases: readonly PublishedRelease[]): OutputFile[] {
  const versions = releases.map(({ version, date, commit, previous, impact, languages, pages }) => ({
    version,
    date,
    commit,
    ...(previous !== undefined && { previous }),
    impact,
    folder: `v/${version}/`,
    archive: `v/${version}.tar.gz`,
    notes: Object.fromEntries(languages.map((tag) => [tag, `v/${version}/${tag}/${notesPath}`])),
    languages,
    pages,
  }));
  return [
    { path: "versions.json", content: `${JSON.stringify({ versions }, null, 2)}\n` },
    { path: "versions.js", content: dataScript({ versions }, "varbookVersions") },
  ];
}
