import type { Diagnostic } from "../model/diagnostic.ts";
import { describe } from "./describe-diagnostic.ts";
import { byFile } from "./by-file.ts";
import { printable, visible } from "../model/printable.ts";
import { notesOn } from "./notes-on.ts";
import type { Report, ReportOptions, StreamedReporter } from "./reporter.ts";
import { summaryLine } from "./summary.ts";
import { countBySeverity } from "./tally.ts";

/**
 * For CI systems that show test results. A file with problems is a suite and each problem a case: an error is a failure,
 * a warning a skipped case, since it stops nothing. Names have no line numbers, so that a case is known again.
 */
export const junitReporter: StreamedReporter = function* (report, options) {
  const problems = report.diagnostics.filter(({ severity }) => severity !== "info");
  const { error, warning } = countBySeverity(problems);
  const totals = attributes({
    name: "varbook",
    tests: problems.length + 1,
    failures: error,
    errors: 0,
    skipped: warning,
  });
  yield lines([`<?xml version="1.0" encoding="UTF-8"?>`, `<testsuites${totals}>`]);
  yield lines(summarySuite(report, options));
  for (const [file, group] of byFile(problems)) yield lines(fileSuite(file, group, options));
  yield lines([`</testsuites>`]);
};

function lines(all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join("");
}

/** One case that always passes: a report without any case is taken for a broken one. */
function summarySuite(report: Report, options: ReportOptions): string[] {
  const notes = [summaryLine(report, options.language), ...notesOn(report, options.language)];
  return [
    `  <testsuite${attributes({ name: "varbook check", tests: 1, failures: 0, errors: 0, skipped: 0 })}>`,
    `    <testcase${attributes({ classname: "varbook", name: "check" })}>`,
    `      <system-out>${xml(notes.join(" "))}</system-out>`,
    `    </testcase>`,
    `  </testsuite>`,
  ];
}

function fileSuite(file: string, group: readonly Diagnostic[], options: ReportOptions): string[] {
  const { error, warning } = countBySeverity(group);
  const totals = { name: file, tests: group.length, failures: error, errors: 0, skipped: warning };
  const names = new Map<string, number>();
  const cases = group.flatMap((one) => {
    const { message, help } = describe(one, options.language);
    const name = `${one.code}: ${message}`;
    const count = (names.get(name) ?? 0) + 1;
    names.set(name, count);
    const title = { classname: file, name: count > 1 ? `${name} (${count})` : name, file, line: one.line };
    const outcome = one.severity === "error" ? "failure" : "skipped";
    const type = one.severity === "error" ? { type: one.code } : {};
    const place = `${file}:${one.line}:${one.column}: ${message}${help === "" ? "" : ` ${help}`}`;
    return [
      `    <testcase${attributes(title)}>`,
      `      <${outcome}${attributes({ message, ...type })}>${xml(place)}</${outcome}>`,
      `    </testcase>`,
    ];
  });
  return [`  <testsuite${attributes(totals)}>`, ...cases, `  </testsuite>`];
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${xml(String(value))}"`)
    .join("");
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Inert, and without what XML cannot hold even when escaped. */
function xml(text: string): string {
  return printable(text)
    .replace(/[\ufffe\uffff]/g, visible)
    .replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
