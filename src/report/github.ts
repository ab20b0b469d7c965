import type { Diagnostic, Severity } from "../model/diagnostic.ts";
import { describe } from "./describe-diagnostic.ts";
import { printable } from "../model/printable.ts";
import { lastLine } from "./last-line.ts";
import { notesOn } from "./notes-on.ts";
import type { ReportOptions, StreamedReporter } from "./reporter.ts";
import { summaryLine } from "./summary.ts";

/** GitHub shows no more than so many annotations of a severity for one step. */
const mostShown = 10;

/** For GitHub Actions: the first errors and warnings as annotations of the pull request, then a plain line with the numbers. */
export const githubReporter: StreamedReporter = (report, options) => {
  const commands = (["error", "warning"] as const).flatMap((severity) =>
    report.diagnostics
      .filter((one) => one.severity === severity)
      .slice(0, mostShown)
      .map((one) => command(severity, one, options)),
  );
  const lines = [...commands, ...notesOn(report, options.language), summaryLine(report, options.language)];
  return lines.map((line) => `${line}\n`);
};

function command(severity: Severity, one: Diagnostic, options: ReportOptions): string {
  const { message, help } = describe(one, options.language);
  const place = { file: printable(one.file), line: one.line, ...columns(one), endLine: lastLine(one) };
  const properties = Object.entries({ ...place, title: one.code });
  const written = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${severity} ${written.join(",")}::${escapeMessage(help === "" ? message : `${message}\n${help}`)}`;
}

/** GitHub takes columns only for a span within one line. */
function columns(one: Diagnostic): { col?: number; endColumn?: number } {
  return one.line === one.endLine ? { col: one.column, endColumn: one.endColumn } : {};
}

function escapeMessage(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
