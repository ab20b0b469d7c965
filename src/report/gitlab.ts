import type { Severity } from "../model/diagnostic.ts";
import { describe } from "./describe.ts";
import { fingerprints } from "./fingerprints.ts";
import { jsonText } from "./json-text.ts";
import { lastLine } from "./last-line.ts";
import type { Reporter } from "./reporter.ts";

const severities: Readonly<Record<Severity, string>> = { error: "major", warning: "minor", info: "info" };

/** For GitLab's code quality: a list of findings, which a merge request shows where they are new or gone. */
export const gitlab: Reporter = (report, options) => {
  const names = fingerprints(report);
  return jsonText(
    report.diagnostics.map((one, index) => {
      const { message, help } = describe(one, options.language);
      return {
        description: help === "" ? message : `${message} ${help}`,
        check_name: one.code,
        fingerprint: names[index],
        severity: severities[one.severity],
        location: { path: one.file, lines: { begin: one.line, end: Math.max(one.line, lastLine(one)) } },
      };
    }),
  );
};
