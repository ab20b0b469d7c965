import { said } from "../../../messages/phrase.ts";
import { githubSummary } from "../../../report/github-summary.ts";
import { printable } from "../../../model/printable.ts";
import { fromRoot } from "../../../report/from-root.ts";
import { serverFormats, streamedReporters, wholeFormats } from "../../../report/index.ts";
import { prefixIfAny } from "../../../host/git/repository.ts";
import type { Command } from "../command.ts";
import { UsageError } from "../../../messages/spoken-error.ts";
import { checkFolder, hasErrors, reportOf } from "../checked.ts";
import { checkTarget } from "../../../host/catalogue-folder.ts";
import { writeStepSummary } from "../step-summary.ts";

export const check: Command = {
  name: "check",
  arguments: [{ name: "dir-or-files", isOptional: true, isRepeated: true }],
  options: {
    format: { type: "string", choices: Object.keys(streamedReporters) },
    changed: { type: "string", value: "base" },
    release: { type: "boolean" },
    "allow-plugins": { type: "boolean" },
    "no-cache": { type: "boolean" },
    "max-warnings": { type: "string", value: "number" },
    all: { type: "boolean" },
  },
  async run({ positionals, options, language, colour, say, stream, note }) {
    const format = String(options["format"] ?? "pretty") as keyof typeof streamedReporters;
    const most = numberOption(options["max-warnings"]);
    const base = typeof options["changed"] === "string" ? options["changed"] : undefined;
    const { folder, files } = checkTarget(positionals);
    const isWhole = wholeFormats.has(format);
    const how = {
      isRelease: options["release"] === true,
      allowsPlugins: options["allow-plugins"] === true,
      isCached: options["no-cache"] !== true,
      base,
      files,
    };
    const checked = await checkFolder(folder, how, isWhole);
    if (base !== undefined) note(`${say("check/changed", { base: printable(base) })}\n`);
    for (const file of checked.strangers ?? [])
      note(`${say("folder/stranger", { file: printable(file) })}\n`);
    const prefix = serverFormats.has(format) ? prefixIfAny(folder) : "";
    const report = fromRoot(await reportOf(checked, isWhole), prefix);
    const showsAll = options["all"] === true;
    const settings = { language, colour, width: process.stdout.columns || 100, showsAll };
    await stream(streamedReporters[format](report, settings));
    if (format === "github") writeStepSummary((room) => githubSummary(report, settings, room), say);
    if (files && checked.strangers?.length === files.size) return 2;
    const warnings = checked.diagnostics.filter(({ severity }) => severity === "warning").length;
    return hasErrors(checked) || warnings > most ? 1 : 0;
  },
};

function numberOption(value: string | boolean | undefined): number {
  if (value === undefined) return Infinity;
  if (typeof value !== "string" || !/^\d+$/.test(value)) throw new UsageError(said("check/max-warnings"));
  return Number(value);
}
