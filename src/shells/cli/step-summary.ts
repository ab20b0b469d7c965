import { appendFileSync, statSync } from "node:fs";
import { githubSummary } from "../../report/github-summary.ts";
import type { Report, ReportOptions } from "../../report/reporter.ts";

/** What GitHub takes for all summaries of one step together, in bytes. */
const largest = 1024 * 1024;

/**
 * Adds the report to the step summary of GitHub Actions, when it runs there. The report on the console is complete
 * without it, so a summary that cannot be written is no failure.
 */
export function writeStepSummary(report: Report, options: ReportOptions): void {
  const file = process.env["GITHUB_STEP_SUMMARY"];
  if (!file) return;
  try {
    const room = largest - (statSync(file, { throwIfNoEntry: false })?.size ?? 0);
    appendFileSync(file, githubSummary(report, options, room));
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    process.stderr.write(`varbook: the step summary could not be written: ${reason}\n`);
  }
}
