import type { Diagnostic } from "../model/diagnostic.ts";
import { describe } from "./describe.ts";
import type { Reporter, ReportOptions } from "./reporter.ts";
import { countBySeverity } from "./tally.ts";

/** The version of this format: raised only when something that is there changes its meaning. */
const formatVersion = 1;

/** For programs: every diagnostic, with its message in words. */
export const json: Reporter = (report, options) => {
  const { error, warning, info } = countBySeverity(report.diagnostics);
  const summary = {
    errors: error,
    warnings: warning,
    information: info,
    files: report.filesChecked,
    records: report.recordsChecked,
  };
  const diagnostics = report.diagnostics.map((one) => entry(one, options));
  return `${escaped(JSON.stringify({ version: formatVersion, summary, diagnostics }, undefined, 2))}\n`;
};

function entry(one: Diagnostic, options: ReportOptions): Readonly<Record<string, string | number | boolean>> {
  const { code, severity, file, line, column, endLine, endColumn } = one;
  const url = options.detailsUrl ? { url: options.detailsUrl(code) } : {};
  const place = { file, line, column, endLine, endColumn };
  return {
    code,
    severity,
    ...place,
    ...describe(one, options.language),
    ...url,
    fixable: one.fix !== undefined,
  };
}

/**
 * A program needs the real name of a file, so nothing is replaced in the data: what could act on a terminal or a
 * CI system is escaped in JSON's own way.
 */
function escaped(text: string): string {
  return text.replace(/[\p{Cf}\p{Zl}\p{Zp}\x7f-\x9f]|#(?=#\w*\[)/gu, (character) =>
    Array.from({ length: character.length }, (_, at) => unicodeEscape(character.charCodeAt(at))).join(""),
  );
}

function unicodeEscape(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, "0")}`;
}
