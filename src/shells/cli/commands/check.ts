import type { Reporter } from "../../../report/reporter.ts";
import { reporters } from "../../../report/index.ts";
import type { Command } from "../command.ts";
import { UsageError } from "../command.ts";
import { hasErrors, openToCheck, reportOf } from "../open.ts";

export const check: Command = {
  usage: "check [DIR] [--format pretty|json|github] [--lang en|fr|nl] [--max-warnings N]",
  summary: "Check every file and show every problem at its place.",
  options: { format: { type: "string" }, "max-warnings": { type: "string" } },
  positionals: [0, 1],
  async run({ positionals, options, language, colour, out }) {
    const format = String(options["format"] ?? "pretty");
    const report = reporterNamed(format);
    const most = numberOption(options["max-warnings"]);
    const { workspace, toolkit } = await openToCheck(positionals[0] ?? ".");
    out(
      report(reportOf(workspace, toolkit.version, format === "json"), {
        language,
        colour,
        width: process.stdout.columns || 100,
      }),
    );
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
