import { join } from "node:path";
import { changeClasses } from "../../../change/diff/change.ts";
import { compareCatalogues } from "../../../change/diff/compare-catalogues.ts";
import { byteLength } from "../../../report/byte-length.ts";
import { printable } from "../../../model/printable.ts";
import { streamedReporters } from "../../../report/index.ts";
import { acceptedTexts } from "../../../change/review/accepted.ts";
import { reviewComment } from "../../../change/review/comment.ts";
import { newlySilenced } from "../../../change/review/silenced.ts";
import { marksFolder } from "../../../check/translations/translation-marks.ts";
import { fromRoot } from "../../../report/from-root.ts";
import { loadToolkit } from "../../../host/disk/load-toolkit.ts";
import { writeReports } from "../../../host/disk/write-reports.ts";
import { repositoryOf } from "../../../host/git/repository.ts";
import type { Baseline } from "../baseline.ts";
import { checkFolder, hasErrors, reportOf } from "../checked.ts";
import type { Command } from "../command.ts";
import { isFailing } from "../fail-on.ts";
import { catalogueFolder } from "../../../host/catalogue-folder.ts";
import type { Opened } from "../../../host/open-folder.ts";
import { folderTree } from "../../../host/open-folder.ts";
import { openPair } from "../state.ts";
import { repairsOf } from "../suggested-changes.ts";
import { writeStepSummary } from "../step-summary.ts";

export const review: Command = {
  name: "review",
  arguments: [{ name: "base" }, { name: "dir", isOptional: true }],
  options: {
    out: { type: "string", value: "out", isRequired: true },
    format: { type: "string", choices: ["pretty", "github"] },
    "fail-on": { type: "string", choices: changeClasses },
    release: { type: "boolean" },
  },
  async run({ positionals: [base = "", directory = "."], options, language, colour, say, stream, note }) {
    const target = String(options["out"]);
    const failing = changeClasses.find((one) => one === options["fail-on"]);
    const format = options["format"] === "github" ? "github" : "pretty";
    const folder = catalogueFolder(directory);
    const { prefix } = repositoryOf(folder);
    const checked = await checkFolder(folder, { base, isRelease: options["release"] === true }, true);
    const { workspace, change } = checked.opened as Opened & { change: Baseline };
    const comparison = compareCatalogues(openPair(change.commit, folder, folder), loadToolkit());
    const settings = { language, colour, width: process.stdout.columns || 100 };
    const report = fromRoot(await reportOf(checked), prefix);
    const whole = fromRoot(await reportOf(checked, true), prefix);
    const { catalogue, silenced } = workspace;
    const now = { silenced, configuration: catalogue.configuration };
    const files = folderTree(folder);
    const inRepository = <Place extends { readonly file: string }>(place: Place): Place => ({
      ...place,
      file: prefix + place.file,
    });
    const comment = reviewComment(
      {
        report,
        comparison,
        accepted: acceptedTexts(catalogue, change.marks, files.tree([marksFolder])),
        silenced: newlySilenced(change.silence, now).map(inRepository),
      },
      settings,
    );
    const suggestions = repairsOf(files, change).map(inRepository);
    writeReports(target, {
      "comment.md": [comment],
      "suggestions.json": [`${JSON.stringify({ version: 1, suggestions }, undefined, 1)}\n`],
      "check.sarif": streamedReporters.sarif(whole, settings),
      "code-quality.json": streamedReporters.gitlab(whole, settings),
    });
    note(`${say("check/changed", { base: printable(base) })}\n`);
    await stream(streamedReporters[format](report, settings));
    if (format === "github") writeStepSummary((room) => (byteLength(comment) <= room ? comment : ""), say);
    note(`${say("review/comment", { path: printable(join(target, "comment.md")) })}\n`);
    const isBad = hasErrors(checked) || (failing !== undefined && isFailing(comparison, failing));
    return isBad ? 1 : 0;
  },
};
