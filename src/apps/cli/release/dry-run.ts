import { releaseFiles } from "../../../release/index.ts";
import type { Toolkit } from "../../../model/toolkit.ts";
import { withProgress } from "../../../host/build/progress.ts";
import type { Invocation } from "../command.ts";
import type { Prepared } from "./prepare.ts";
import { dayOf } from "../spelled.ts";

/** Shows the notes of a version in every language, and its counts. All files are made, and none is kept. */
export function showDryRun(
  { edition, workspace }: Prepared,
  toolkit: Toolkit,
  { say, out, note }: Invocation,
): number {
  const { since, time, catalogue } = edition;
  const notes: string[] = [];
  let [files, bytes] = [0, 0];
  for (const { path, content } of withProgress(releaseFiles(edition, toolkit), note)) {
    files += 1;
    bytes += Buffer.byteLength(content);
    if (/^release-notes\.\w+\.md$/.test(path)) notes.push(String(content));
  }
  const lines = [
    say("release/would-publish", { version: catalogue.release.version, date: dayOf(time) }),
    since
      ? say(`release/since-${since.comparison.impact}`, {
          previous: since.release.version,
          records: since.comparison.records.length,
        })
      : say("release/first", { records: workspace.recordsChecked }),
    say("release/all-files", { count: files, megabytes: bytes / 1e6 }),
  ];
  out(`${[...notes, lines.join("\n")].join("\n")}\n`);
  return 0;
}
