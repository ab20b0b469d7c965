import { html } from "./html.ts";
import { json } from "./json.ts";
import { markdown } from "./markdown.ts";
import { pretty } from "./pretty.ts";
import type { DiffReporter } from "./reporter.ts";

export type { DiffReporter, DiffReportOptions } from "./reporter.ts";

/** The reporters of comparisons, by the name that `--format` takes. */
export const diffReporters: Readonly<Record<"pretty" | "markdown" | "json" | "html", DiffReporter>> = {
  pretty,
  markdown,
  json,
  html,
};
