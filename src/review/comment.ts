import type { Comparison } from "../diff/change.ts";
import { comparisonBlock, largestComment } from "../diff/report/markdown.ts";
import { byteLength } from "../report/byte-length.ts";
import { githubSummary } from "../report/github-summary.ts";
import type { Report, ReportOptions } from "../report/reporter.ts";

/** What is left for a mark by which the comment is known again, and for a link. */
const around = 1_000;

/**
 * What a reviewer is told of a change: what the check found, then what changed. One block of HTML, no larger than a
 * comment may be; what comes from the input stands in `<code>`.
 */
export function reviewComment(report: Report, comparison: Comparison, options: ReportOptions): string {
  const room = largestComment - around;
  const problems = githubSummary(report, options, room / 2);
  return problems + comparisonBlock(comparison, options.language, room - byteLength(problems));
}
