import { join } from "node:path";
import { compareCatalogues } from "../../../diff/compare.ts";
import { byteLength } from "../../../report/byte-length.ts";
import { inert } from "../../../report/inert.ts";
import { streamedReporters } from "../../../report/index.ts";
import { reviewComment } from "../../../review/comment.ts";
import { fromRoot } from "../../../report/from-root.ts";
import { loadToolkit } from "../../disk/toolkit.ts";
import { writeReports } from "../../disk/write-reports.ts";
import { repositoryOf } from "../../git/repository.ts";
import { checkFolder, hasErrors, reportOf } from "../checked.ts";
import type { Command } from "../command.ts";
import { UsageError } from "../command.ts";
import { catalogueFolder } from "../folder.ts";
import { openPair } from "../state.ts";
import { writeStepSummary } from "../step-summary.ts";
import { changedWords, reviewWords } from "../words.ts";

export const review: Command = {
  usage: "review BASE [DIR] --out OUT [--format pretty|github] [--release] [--lang en|fr|nl]",
  summary:
    "What the review of a change needs: check what it touched or broke since the commit BASE, and write into the folder OUT the comment for " +
    "its reviewers (comment.md), and the problems for code scanning (check.sarif) and for GitLab (code-quality.json). " +
    "Exit code 1 when there are errors.",
  options: { out: { type: "string" }, format: { type: "string" }, release: { type: "boolean" } },
  positionals: [1, 2],
  async run({ positionals: [base = "", directory = "."], options, language, colour, stream, note }) {
    const target = options["out"];
    if (typeof target !== "string" || target === "") throw new UsageError(`usage: varbook ${review.usage}`);
    const format = options["format"] ?? "pretty";
    if (format !== "pretty" && format !== "github") throw new UsageError("--format is pretty or github");
    const folder = catalogueFolder(directory);
    const { prefix } = repositoryOf(folder);
    const checked = await checkFolder(folder, { base, isRelease: options["release"] === true }, true);
    const comparison = compareCatalogues(openPair(base, folder, folder), loadToolkit());
    const settings = { language, colour, width: process.stdout.columns || 100 };
    const found = fromRoot(await reportOf(checked), prefix);
    const whole = fromRoot(await reportOf(checked, true), prefix);
    const comment = reviewComment(found, comparison, settings);
    writeReports(target, {
      "comment.md": [comment],
      "check.sarif": streamedReporters.sarif(whole, settings),
      "code-quality.json": streamedReporters.gitlab(whole, settings),
    });
    note(`${changedWords[language](inert(base))}\n`);
    await stream(streamedReporters[format](found, settings));
    if (format === "github") writeStepSummary((room) => (byteLength(comment) <= room ? comment : ""));
    note(`${reviewWords[language](inert(join(target, "comment.md")))}\n`);
    return hasErrors(checked) ? 1 : 0;
  },
};
