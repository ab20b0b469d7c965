import type { Reporter } from "../../../report/reporter.ts";
import { inert } from "../../../report/inert.ts";
import { reporters, wholeFormats } from "../../../report/index.ts";
import type { WorkspaceOptions } from "../../../workspace.ts";
import { openWorkspace } from "../../../workspace.ts";
import type { Command } from "../command.ts";
import { UsageError } from "../command.ts";
import { loadPlugins } from "../../plugins/load.ts";
import { changedSince } from "../changed.ts";
import { folderTree, hasErrors, reportOf } from "../open.ts";
import { changedWords } from "../words.ts";
import { writeStepSummary } from "../step-summary.ts";

export const check: Command = {
  usage:
    "check [DIR] [--format pretty|json|github|sarif|junit|gitlab] [--lang en|fr|nl] [--changed BASE] [--release] [--allow-plugins] [--max-warnings N]",
  summary: "Check every file and show every problem at its place.",
  options: {
    format: { type: "string" },
    changed: { type: "string" },
    release: { type: "boolean" },
    "allow-plugins": { type: "boolean" },
    "max-warnings": { type: "string" },
  },
  positionals: [0, 1],
  async run({ positionals, options, language, colour, out, note }) {
    const format = String(options["format"] ?? "pretty");
    const report = reporterNamed(format);
    const most = numberOption(options["max-warnings"]);
    const { folder, tree, toolkit, today } = folderTree(positionals[0] ?? ".");
    const plugins = options["allow-plugins"] === true && (await loadPlugins(folder, tree));
    const how: WorkspaceOptions = {
      today,
      isRelease: options["release"] === true,
      ...(plugins && { plugins }),
    };
    const base = options["changed"];
    const changed = typeof base === "string" && changedSince(folder, base, toolkit, how);
    if (changed) note(`${changedWords[language](inert(base))}\n`);
    const workspace = openWorkspace(tree, toolkit, { ...how, ...changed });
    const found = reportOf(workspace, toolkit.version, wholeFormats.has(format));
    const settings = { language, colour, width: process.stdout.columns || 100 };
    out(report(found, settings));
    if (format === "github") writeStepSummary(found, settings);
    const warnings = workspace.diagnostics.filter(({ severity }) => severity === "warning").length;
    return hasErrors(workspace) || warnings > most ? 1 : 0;
  },
};

function reporterNamed(name: string): Reporter {
  const reporter = Object.hasOwn(reporters, name) ? reporters[name as keyof typeof reporters] : undefined;
  if (!reporter) throw new UsageError(`--format is one of ${Object.keys(reporters).join(", ")}`);
  return reporter;
}

function numberOption(value: string | boolean | undefined): number {
  if (value === undefined) return Infinity;
  if (typeof value !== "string" || !/^\d+$/.test(value))
    throw new UsageError("--max-warnings takes a whole number from 0");
  return Number(value);
}
