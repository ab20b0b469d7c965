import { realpathSync } from "node:fs";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Report } from "../../report/reporter.ts";
import { cacheFolder } from "../cache/cache-folder.ts";
import type { Outcome } from "../cache/known-outcome.ts";
import { keepOutcome, recallOutcome } from "../cache/known-outcome.ts";
import { toolIdentity } from "../cache/tool.ts";
import { diskSources } from "../disk/sources.ts";
import { toolVersion } from "../disk/toolkit.ts";
import { isInCi, today } from "./environment.ts";
import { catalogueFolder } from "./folder.ts";
import type { OpenOptions } from "./open.ts";

/** A catalogue's problems, and what reports show of its files. */
export interface Checked extends Outcome {
  /** The text of a file. */
  readonly source: (file: string) => string | undefined;
}

/** Checks the catalogue in a folder. When nothing has changed since the last check, its outcome is the answer, and nothing else is loaded. */
export async function checkFolder(directory: string, options: OpenOptions): Promise<Checked> {
  const folder = catalogueFolder(directory);
  const { isRelease = false, allowsPlugins = false, base, isCached = true } = options;
  // What comes from a commit, or from rules of the catalogue's own, depends on more than its files.
  const isPlain = base === undefined && !allowsPlugins;
  const cache = isCached && isPlain ? cacheFolder(realpathSync(folder)) : undefined;
  const question = [toolIdentity(), today(), String(isRelease)];
  const known = cache !== undefined && recallOutcome(cache, folder, question, isInCi());
  if (known) return { ...known, source: await sourceOf(folder, known) };
  const { openFolder } = await import("./open.ts");
  const { workspace, state } = await openFolder(directory, options);
  if (cache !== undefined && state) keepOutcome(cache, state, question, workspace);
  return workspace;
}

/** The texts of files that were not opened: only those with problems are shown. */
async function sourceOf(folder: string, { reported }: Outcome): Promise<Checked["source"]> {
  if (reported.length === 0) return () => undefined;
  const { textOf } = await import("../../load/text-of.ts");
  const roots = new Set(reported.map(({ place }) => place.file.split("/")[0] ?? ""));
  const sources = diskSources(folder, [...roots]);
  return (file) => textOf(file, sources);
}

/** @param isWhole Is information to be shown at its place, or only counted? */
export async function reportOf(checked: Checked, isWhole = false): Promise<Report> {
  const { diagnostics, reported, filesChecked, recordsChecked, suppressed, source } = checked;
  const counts = { filesChecked, recordsChecked, suppressed, source, version: toolVersion() };
  const notes = reported.filter(({ severity }) => severity === "info");
  if (!isWhole || notes.length === 0) return { ...counts, diagnostics, notes };
  const { diagnose } = await import("../../report/diagnose.ts");
  return { ...counts, diagnostics: diagnose(reported, source), notes: [] };
}

/** Is there an error, which forbids publishing? */
export function hasErrors({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}
