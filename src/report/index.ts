import { github } from "./github.ts";
import { gitlab } from "./gitlab.ts";
import { json } from "./json.ts";
import { junit } from "./junit.ts";
import { pretty } from "./pretty.ts";
import type { Reporter } from "./reporter.ts";
import { sarif } from "./sarif.ts";

export type { Report, Reporter, ReportOptions } from "./reporter.ts";

/** A name that `--format` takes. */
export type ReportFormat = "github" | "gitlab" | "json" | "junit" | "pretty" | "sarif";

/** The reporters by that name. */
export const reporters: Readonly<Record<ReportFormat, Reporter>> = {
  github,
  gitlab,
  json,
  junit,
  pretty,
  sarif,
};

/** The formats for servers, which look for files from the root of their repository. */
export const serverFormats: ReadonlySet<string> = new Set(["github", "gitlab", "sarif"]);

/** The formats that show information at its place; the others only count it. */
export const wholeFormats: ReadonlySet<string> = new Set(["gitlab", "json", "sarif"]);
