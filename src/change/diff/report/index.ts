import { html } from "./html-diff.ts";
import { jsonDiff } from "./json-diff.ts";
import { markdownDiff } from "./markdown-diff.ts";
import { prettyDiff } from "./pretty-diff.ts";
import type { DiffReporter } from "./diff-reporter.ts";

export type { DiffReporter, DiffReportOptions } from "./diff-reporter.ts";

/** The reporters of comparisons, by the name that `--format` takes. */
export const diffReporters: Readonly<Record<"pretty" | "markdown" | "json" | "html", DiffReporter>> = {
  pretty: prettyDiff,
  markdown: markdownDiff,
  json: jsonDiff,
  html,
};
