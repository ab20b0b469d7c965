import { show } from "../messages/fill.ts";
import type { Diagnostic, Location } from "../model/diagnostic.ts";
import { describe } from "./describe-diagnostic.ts";
import { Items, jsonPieces } from "./json-text.ts";
import { allowedIn } from "./notes-on.ts";
import type { Report, ReportOptions, StreamedReporter } from "./reporter.ts";
import { countBySeverity } from "./tally.ts";

/** The version of this format: raised only when something that is there changes its meaning. */
const formatVersion = 1;

/** For programs: every diagnostic, with its message in words. */
export const jsonReporter: StreamedReporter = (report, options) => {
  const { error, warning, info } = countBySeverity(report.diagnostics);
  const summary = {
    errors: error,
    warnings: warning,
    information: info,
    files: report.filesChecked,
    records: report.recordsChecked,
    suppressed: report.suppressed ?? 0,
    allowed: allowedIn(report).map(({ arguments: { code, count, reason } }) => ({
      code,
      count,
      reason: show(reason, options.language),
    })),
  };
  return jsonPieces({ version: formatVersion, summary, diagnostics: new Items(entries(report, options)) });
};

function* entries({ diagnostics }: Report, options: ReportOptions): Generator<object> {
  for (const one of diagnostics) yield entry(one, options);
}

function entry(one: Diagnostic, options: ReportOptions): object {
  const { code, severity, related } = one;
  const url = options.detailsUrl ? { url: options.detailsUrl(code) } : {};
  return {
    code,
    severity,
    ...position(one),
    ...describe(one, options.language),
    ...url,
    fixable: one.fix !== undefined,
    ...(related && { related: related.map(position) }),
  };
}

function position({ file, line, column, endLine, endColumn }: Location): Omit<Location, "start" | "end"> {
  return { file, line, column, endLine, endColumn };
}
