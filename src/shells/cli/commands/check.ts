import type { StreamedReporter } from "../../../report/reporter.ts";
import { githubSummary } from "../../../report/github-summary.ts";
import { inert } from "../../../report/inert.ts";
import { fromRoot } from "../../../report/from-root.ts";
import { serverFormats, streamedReporters, wholeFormats } from "../../../report/index.ts";
import { prefixIfAny } from "../../git/repository.ts";
import type { Command } from "../command.ts";
import { UsageError } from "../command.ts";
import { checkFolder, hasErrors, reportOf } from "../checked.ts";
import { catalogueFolder } from "../folder.ts";
import { changedWords } from "../words.ts";
import { writeStepSummary } from "../step-summary.ts";

export const check: Command = {
  usage:
    "check [DIR] [--format pretty|json|github|sarif|junit|gitlab] [--lang en|fr|nl] [--changed BASE] [--release] [--allow-plugins] [--no-cache] [--max-warnings N] [--all]",
  summary:
    "Check every file and show every problem at its place. Of more than 1000 problems, the worst 100 and how many there are of what; --all shows all.",
  options: {
    format: { type: "string" },
    changed: { type: "string" },
    release: { type: "boolean" },
    "allow-plugins": { type: "boolean" },
    "no-cache": { type: "boolean" },
    "max-warnings": { type: "string" },
    all: { type: "boolean" },
  },
  positionals: [0, 1],
  async run({ positionals, options, language, colour, stream, note }) {
    const format = String(options["format"] ?? "pretty");
    const report = reporterNamed(format);
    const most = numberOption(options["max-warnings"]);
    const base = typeof options["changed"] === "string" ? options["changed"] : undefined;
    const directory = positionals[0] ?? ".";
    const isWhole = wholeFormats.has(format);
    const how = {
      isRelease: options["release"] === true,
      allowsPlugins: options["allow-plugins"] === true,
      isCached: options["no-cache"] !== true,
      base,
    };
    const checked = await checkFolder(directory, how, isWhole);
    if (base !== undefined) note(`${changedWords[language](inert(base))}\n`);
    const prefix = serverFormats.has(format) ? prefixIfAny(catalogueFolder(directory)) : "";
    const found = fromRoot(await reportOf(checked, isWhole), prefix);
    const showsAll = options["all"] === true;
    const settings = { language, colour, width: process.stdout.columns || 100, showsAll };
    await stream(report(found, settings));
    if (format === "github") writeStepSummary((room) => githubSummary(found, settings, room));
    const warnings = checked.diagnostics.filter(({ severity }) => severity === "warning").length;
    return hasErrors(checked) || warnings > most ? 1 : 0;
  },
};

function reporterNamed(name: string): StreamedReporter {
  const reporter = Object.hasOwn(streamedReporters, name)
    ? streamedReporters[name as keyof typeof streamedReporters]
    : undefined;
  if (!reporter) throw new UsageError(`--format is one of ${Object.keys(streamedReporters).join(", ")}`);
  return reporter;
}

function numberOption(value: string | boolean | undefined): number {
  if (value === undefined) return Infinity;
  if (typeof value !== "string" || !/^\d+$/.test(value))
    throw new UsageError("--max-warnings takes a whole number from 0");
  return Number(value);
}
