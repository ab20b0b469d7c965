import { github } from "./github.ts";
import { json } from "./json.ts";
import { pretty } from "./pretty.ts";
import type { Reporter } from "./reporter.ts";

export { diagnose } from "./diagnose.ts";
export { explain, isKnownCode } from "./explain.ts";
export type { Report, Reporter, ReportOptions } from "./reporter.ts";

/** A name that `--format` takes. */
export type ReportFormat = "github" | "json" | "pretty";

/** The reporters by that name. */
export const reporters: Readonly<Record<ReportFormat, Reporter>> = { github, json, pretty };
