import type { Diagnostic } from "../model/diagnostic.ts";
import { byFile } from "./by-file.ts";
import { footer } from "./footer.ts";
import { inert } from "./inert.ts";
import { counted } from "./interface-words.ts";
import { palette } from "./palette.ts";
import type { Palette } from "./palette.ts";
import { prettyProblem } from "./pretty-problem.ts";
import type { Report, Reporter, ReportOptions } from "./reporter.ts";
import { countBySeverity, worst } from "./tally.ts";

/** So many problems are shown in full; the others are counted. */
const mostShown = 50;

/** For people at a terminal: the problems in their source, file by file, then how many there are of what. */
export const pretty: Reporter = (report, options) => {
  const colours = palette(options.colour);
  const problems = report.diagnostics.filter(({ severity }) => severity !== "info");
  const shown = worst(problems, mostShown);
  const blocks = [
    ...Array.from(byFile(shown), ([file, group]) => fileBlock(file, group, report, options, colours)),
    ...footer(report, new Set(shown), options, colours),
  ];
  return `${blocks.join("\n\n")}\n`;
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
  const tally = severities
    .map((severity) => counted(counts[severity], severity, options.language))
    .join(", ");
  const heading = `${colours.dim("──")} ${colours.strong(inert(file))} ${colours.dim(`(${tally})`)}`;
  const lines = report.source(file)?.split(/\r?\n/) ?? [];
  return [heading, ...group.map((one) => prettyProblem(one, lines, options, colours))].join("\n\n");
}
