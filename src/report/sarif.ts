import { speaker } from "../messages/phrase.ts";
import type { Diagnostic, Location, Severity } from "../model/diagnostic.ts";
import { describe } from "./describe-diagnostic.ts";
import { explanationOf } from "./explained.ts";
import { fingerprints } from "./fingerprints.ts";
import { Items, jsonPieces } from "./json-text.ts";
import { notesOn } from "./notes-on.ts";
import type { Report, ReportOptions, StreamedReporter } from "./reporter.ts";
import { sarifRule } from "./sarif-rule.ts";
import { worst } from "./tally.ts";

/** GitHub shows no more results of one run. */
const mostResults = 5000;

const levels: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };

/** SARIF 2.1.0, for code scanning and for editors that show such reports. */
export const sarifReporter: StreamedReporter = (report, options) => {
  const results = worst(report.diagnostics, mostResults);
  const examples = new Map(results.map((one) => [one.code, one]));
  const codes = [...examples.keys()].toSorted();
  const run = {
    tool: {
      driver: {
        name: "varbook",
        semanticVersion: report.version,
        rules: codes.map((code) => {
          const message = explanationOf(code, examples.get(code)?.own);
          return sarifRule(code, message, levels[message.severity], options);
        }),
      },
    },
    columnKind: "utf16CodeUnits",
    invocations: [
      {
        executionSuccessful: true,
        toolExecutionNotifications: notifications(report, results.length, options),
      },
    ],
    results: new Items(resultsOf(report, new Set(results), codes, options)),
  };
  return jsonPieces({
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: new Items([run]),
  });
};

function* resultsOf(
  report: Report,
  results: ReadonlySet<Diagnostic>,
  codes: readonly string[],
  options: ReportOptions,
): Generator<object> {
  // A name counts the equal ones before it in its file, whether they are shown or not.
  const files = new Set(Array.from(results, ({ file }) => file));
  const diagnostics = report.diagnostics.filter(({ file }) => files.has(file));
  const names = fingerprints({ ...report, diagnostics });
  for (const [index, one] of diagnostics.entries())
    if (results.has(one)) yield result(one, codes, names[index] ?? "", options);
}

/** What is true of the run as a whole: the results are not all, some problems are allowed or silenced. */
function notifications(report: Report, shown: number, { language }: ReportOptions): object[] {
  const all = report.diagnostics.length;
  const limited = all > shown ? [speaker(language)("report/limited", { shown, all })] : [];
  return [...limited, ...notesOn(report, language)].map((text) => ({ level: "note", message: plain(text) }));
}

function result(
  one: Diagnostic,
  codes: readonly string[],
  fingerprint: string,
  { language }: ReportOptions,
): object {
  const { message, help } = describe(one, language);
  return {
    ruleId: one.code,
    ruleIndex: codes.indexOf(one.code),
    level: levels[one.severity],
    message: plain(help === "" ? message : `${message} ${help}`),
    locations: [location(one)],
    ...(one.related && { relatedLocations: one.related.map((other, id) => ({ id, ...location(other) })) }),
    ...fixes(one),
    partialFingerprints: { primaryLocationLineHash: fingerprint },
  };
}

/** The repair, when it changes just the characters that are shown, and nothing else with them. */
function fixes(one: Diagnostic): object {
  const { fix, also, start, end, file } = one;
  if (also || fix?.start !== start || fix.end !== end) return {};
  const replacement = { deletedRegion: region(one), insertedContent: { text: fix.text } };
  return {
    fixes: [{ artifactChanges: [{ artifactLocation: artifact(file), replacements: [replacement] }] }],
  };
}

/** A plain message may hold links, `[text](target)`: what looks like one is not meant to be one. */
function plain(text: string): { text: string } {
  return { text: text.includes("](") ? text.replace(/[\\[\]]/g, "\\$&") : text };
}

function location(one: Location): object {
  return { physicalLocation: { artifactLocation: artifact(one.file), region: region(one) } };
}

function region({ line, column, endLine, endColumn }: Location): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function artifact(file: string): object {
  return { uri: relativeUri(file), uriBaseId: "%SRCROOT%" };
}

/** Half a surrogate pair has no form in an address. */
function relativeUri(file: string): string {
  return file
    .replace(/\p{Cs}/gu, "\ufffd")
    .split("/")
    .map(encodeURIComponent)
    .join("/");
}
