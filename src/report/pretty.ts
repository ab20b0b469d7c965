import { speaker } from "../messages/phrase.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { byFile } from "./by-file.ts";
import { footer } from "./footer.ts";
import { printable } from "../model/printable.ts";
import { palette } from "./palette.ts";
import type { Palette } from "./palette.ts";
import { prettyProblem } from "./pretty-problem.ts";
import type { Report, ReportOptions, StreamedReporter } from "./reporter.ts";
import { countBySeverity, worstFirst } from "./tally.ts";

/** Nobody reads more than so many problems, nor repairs them one by one: then the worst of them are shown as examples. */
const mostShown = 1000;
const mostExamples = 100;

/** For people at a terminal: the problems in their source, file by file, then how many there are of what. */
export const prettyReporter: StreamedReporter = function* (report, options) {
  const colours = palette(options.colour);
  const problems = report.diagnostics.filter(({ severity }) => severity !== "info");
  const showsAll = options.showsAll === true || problems.length <= mostShown;
  const shown = showsAll ? problems : worstFirst(problems).slice(0, mostExamples);
  for (const [file, group] of byFile(shown)) yield `${fileBlock(file, group, report, options, colours)}\n\n`;
  yield `${footer(report, shown.length, options, colours).join("\n\n")}\n`;
};

function fileBlock(
  file: string,
  group: readonly Diagnostic[],
  report: Report,
  options: ReportOptions,
  colours: Palette,
): string {
  const counts = countBySeverity(group);
  const severities = (["error", "warning"] as const).filter((severity) => counts[severity] > 0);
  const say = speaker(options.language);
  const tally = severities
    .map((severity) => say(`report/count-${severity}`, { count: counts[severity] }))
    .join(", ");
  const heading = `${colours.dim("──")} ${colours.strong(printable(file))} ${colours.dim(`(${tally})`)}`;
  const lines = report.source(file)?.split(/\r?\n/) ?? [];
  return [heading, ...group.map((one) => prettyProblem(one, lines, options, colours))].join("\n\n");
}
