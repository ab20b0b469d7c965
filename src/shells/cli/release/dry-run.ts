import { releaseFiles } from "../../../release/index.ts";
import type { Toolkit } from "../../../model/toolkit.ts";
import { withProgress } from "../../build/progress.ts";
import type { Invocation } from "../command.ts";
import { releaseWords } from "../words-of-release.ts";
import type { Prepared } from "./prepare.ts";

/** Shows the notes of a version in every language, and its counts. All files are made, and none is kept. */
export function showDryRun(
  { edition, workspace }: Prepared,
  toolkit: Toolkit,
  { language, out, note }: Invocation,
): number {
  const words = releaseWords[language];
  const { since, time, catalogue } = edition;
  const notes: string[] = [];
  let [files, bytes] = [0, 0];
  for (const { path, content } of withProgress(releaseFiles(edition, toolkit), note)) {
    files += 1;
    bytes += Buffer.byteLength(content);
    if (/^release-notes\.\w+\.md$/.test(path)) notes.push(String(content));
  }
  const lines = [
    words.wouldPublish(catalogue.release.version, time.slice(0, 10)),
    since
      ? words.since(since.release.version, since.comparison.impact, since.comparison.records.length)
      : words.first(workspace.recordsChecked),
    words.allFiles(files, (bytes / 1e6).toFixed(1)),
  ];
  out(`${[...notes, lines.join("\n")].join("\n")}\n`);
  return 0;
}
