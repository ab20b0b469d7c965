import { githubReporter } from "./github.ts";
import { gitlabReporter } from "./gitlab.ts";
import { jsonReporter } from "./json.ts";
import { junitReporter } from "./junit.ts";
import { prettyReporter } from "./pretty.ts";
import type { Reporter, StreamedReporter } from "./reporter.ts";
import { sarifReporter } from "./sarif.ts";

export type { Report, Reporter, ReportOptions, StreamedReporter } from "./reporter.ts";

/** A name that `--format` takes. */
export type ReportFormat = "github" | "gitlab" | "json" | "junit" | "pretty" | "sarif";

/** What writes a report piece by piece, by that name. */
export const streamedReporters: Readonly<Record<ReportFormat, StreamedReporter>> = {
  github: githubReporter,
  gitlab: gitlabReporter,
  json: jsonReporter,
  junit: junitReporter,
  pretty: prettyReporter,
  sarif: sarifReporter,
};

/** The reporters by that name: for reports that are not too long to be one text. */
export const reporters: Readonly<Record<ReportFormat, Reporter>> = {
  github: whole(githubReporter),
  gitlab: whole(gitlabReporter),
  json: whole(jsonReporter),
  junit: whole(junitReporter),
  pretty: whole(prettyReporter),
  sarif: whole(sarifReporter),
};

function whole(streamed: StreamedReporter): Reporter {
  return (report, options) => [...streamed(report, options)].join("");
}

/** The formats for servers, which look for files from the root of their repository. */
export const serverFormats: ReadonlySet<string> = new Set(["github", "gitlab", "sarif"]);

/** The formats that show information at its place; the others only count it. */
export const wholeFormats: ReadonlySet<string> = new Set(["gitlab", "json", "sarif"]);
