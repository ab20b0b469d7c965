import { github } from "./github.ts";
import { gitlab } from "./gitlab.ts";
import { json } from "./json.ts";
import { junit } from "./junit.ts";
import { pretty } from "./pretty.ts";
import type { Reporter, StreamedReporter } from "./reporter.ts";
import { sarif } from "./sarif.ts";

export type { Report, Reporter, ReportOptions, StreamedReporter } from "./reporter.ts";

/** A name that `--format` takes. */
export type ReportFormat = "github" | "gitlab" | "json" | "junit" | "pretty" | "sarif";

/** What writes a report piece by piece, by that name. */
export const streamedReporters: Readonly<Record<ReportFormat, StreamedReporter>> = {
  github,
  gitlab,
  json,
  junit,
  pretty,
  sarif,
};

/** The reporters by that name: for reports that are not too long to be one text. */
export const reporters: Readonly<Record<ReportFormat, Reporter>> = {
  github: whole(github),
  gitlab: whole(gitlab),
  json: whole(json),
  junit: whole(junit),
  pretty: whole(pretty),
  sarif: whole(sarif),
};

function whole(streamed: StreamedReporter): Reporter {
  return (report, options) => [...streamed(report, options)].join("");
}

/** The formats for servers, which look for files from the root of their repository. */
export const serverFormats: ReadonlySet<string> = new Set(["github", "gitlab", "sarif"]);

/** The formats that show information at its place; the others only count it. */
export const wholeFormats: ReadonlySet<string> = new Set(["gitlab", "json", "sarif"]);
