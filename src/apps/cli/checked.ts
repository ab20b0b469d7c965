import { realpathSync } from "node:fs";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Report } from "../../report/reporter.ts";
import { cacheFolder } from "../../host/cache/cache-folder.ts";
import type { CheckOutcome } from "../../host/cache/check-outcome.ts";
import { writeOutcome, readOutcome } from "../../host/cache/check-outcome.ts";
import { toolIdentity } from "../../host/cache/tool-identity.ts";
import { diskSources } from "../../host/disk/disk-sources.ts";
import { toolVersion } from "../../host/disk/load-toolkit.ts";
import { isInCi, today } from "../../host/environment.ts";
import { catalogueFolder } from "../../host/catalogue-folder.ts";
import type { CommandOptions, OpenedSince } from "./open.ts";
import { strangersIn } from "./strangers.ts";

/** A catalogue's problems, and what reports show of its files. */
export interface Checked extends CheckOutcome {
  /** The text of a file. */
  readonly source: (file: string) => string | undefined;
  /** The same problems with information at its place; only where it was asked for, and the catalogue had to be opened. */
  readonly whole?: readonly Diagnostic[];
  /** Stands for the contents of all files; only with a cache. */
  readonly contents?: string;
  /** Files that were named and are none of the catalogue's. */
  readonly strangers?: readonly string[];
  /** The open catalogue, when it had to be opened. */
  readonly opened?: OpenedSince;
}

/** How a command checks a catalogue. */
export interface CheckOptions extends CommandOptions {
  /** The files of which problems are asked for; all when it is left out. */
  readonly files?: ReadonlySet<string> | undefined;
}

/**
 * Checks the catalogue in a folder. When nothing has changed since the last check, its outcome is the answer, and nothing
 * else is loaded.
 * @param isWhole Is information to be shown at its place, too? Then each file is parsed once for all that is in it.
 */
export async function checkFolder(
  directory: string,
  options: CheckOptions,
  isWhole = false,
): Promise<Checked> {
  const folder = catalogueFolder(directory);
  const { isRelease = false, allowsPlugins = false, base, isCached = true } = options;
  // What comes from a commit, or from rules of the catalogue's own, depends on more than its files.
  const isPlain = base === undefined && !allowsPlugins && options.files === undefined;
  const cache = isCached && isPlain ? cacheFolder(realpathSync(folder)) : undefined;
  const inputs = [toolIdentity(), today(), String(isRelease)];
  const cached = cache !== undefined && readOutcome(cache, folder, inputs, isInCi());
  if (cached) {
    const { outcome, contents } = cached;
    return { ...outcome, contents, source: await sourceOf(folder, outcome) };
  }
  const { openSince } = await import("./open.ts");
  const opened = await openSince(directory, options);
  const { workspace, state } = opened;
  const whole = isWhole ? workspace.allDiagnostics() : undefined;
  const diagnostics = whole?.filter(({ severity }) => severity !== "info") ?? workspace.diagnostics;
  const { reported, filesChecked, recordsChecked, suppressed, source } = workspace;
  const outcome = { diagnostics, reported, filesChecked, recordsChecked, suppressed };
  if (options.files) return { source, opened, ...only(options.files, opened, outcome, whole) };
  if (cache !== undefined && state) writeOutcome(cache, state, inputs, outcome);
  return { ...outcome, source, opened, ...(whole && { whole }), ...(state && { contents: state.contents }) };
}

/** What is known of some files alone: the others were read for what these refer to. */
function only(
  files: ReadonlySet<string>,
  { folder, workspace }: OpenedSince,
  outcome: CheckOutcome,
  whole: readonly Diagnostic[] | undefined,
): Omit<Checked, "source"> {
  const { catalogue, roots, silenced } = workspace;
  const strangers = strangersIn(files, diskSources(folder, roots).paths);
  const records = [...catalogue.records.values()].flatMap((ofKind) => [...ofKind.values()]);
  return {
    diagnostics: outcome.diagnostics.filter(({ file }) => files.has(file)),
    reported: outcome.reported.filter(({ place }) => files.has(place.file)),
    filesChecked: files.size - strangers.length,
    recordsChecked: records.filter(({ file }) => files.has(file)).length,
    suppressed: silenced.filter(({ file }) => files.has(file)).length,
    ...(whole && { whole: whole.filter(({ file }) => files.has(file)) }),
    strangers,
  };
}

/** The texts of files that were not opened: only those with problems are shown. */
async function sourceOf(folder: string, { reported }: CheckOutcome): Promise<Checked["source"]> {
  if (reported.length === 0) return () => undefined;
  const { sourceText } = await import("../../yaml/source-text.ts");
  const roots = new Set(reported.map(({ place }) => place.file.split("/")[0] ?? ""));
  const sources = diskSources(folder, [...roots]);
  return (file) => sourceText(file, sources);
}

/** @param isWhole Is information to be shown at its place, or only counted? */
export async function reportOf(checked: Checked, isWhole = false): Promise<Report> {
  const { diagnostics, whole, reported, filesChecked, recordsChecked, suppressed, source } = checked;
  const counts = { filesChecked, recordsChecked, suppressed, source, version: toolVersion() };
  const notes = reported.filter(({ severity }) => severity === "info");
  if (!isWhole || notes.length === 0) return { ...counts, diagnostics, notes };
  if (whole) return { ...counts, diagnostics: whole, notes: [] };
  const { diagnose } = await import("../../check/diagnose.ts");
  return { ...counts, diagnostics: diagnose(reported, source), notes: [] };
}

/** Is there an error, which forbids publishing? */
export function hasErrors({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}
