import type { Severity } from "../model/diagnostic.ts";
import { describe } from "./describe-diagnostic.ts";
import { fingerprints } from "./fingerprints.ts";
import { Items, jsonPieces } from "./json-text.ts";
import { lastLine } from "./last-line.ts";
import type { Report, ReportOptions, StreamedReporter } from "./reporter.ts";

const severities: Readonly<Record<Severity, string>> = { error: "major", warning: "minor", info: "info" };

/** For GitLab's code quality: a list of findings, which a merge request shows where they are new or gone. */
export const gitlabReporter: StreamedReporter = (report, options) => {
  return jsonPieces(new Items(findings(report, options)));
};

function* findings(report: Report, { language }: ReportOptions): Generator<object> {
  const names = fingerprints(report);
  for (const [index, one] of report.diagnostics.entries()) {
    const { message, help } = describe(one, language);
    yield {
      description: help === "" ? message : `${message} ${help}`,
      check_name: one.code,
      fingerprint: names[index],
      severity: severities[one.severity],
      location: { path: one.file, lines: { begin: one.line, end: Math.max(one.line, lastLine(one)) } },
    };
  }
}
