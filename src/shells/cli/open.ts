import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import type { Tree } from "../../engine.ts";
import type { Report } from "../../report/reporter.ts";
import type { Toolkit } from "../../model/toolkit.ts";
import type { Workspace } from "../../workspace.ts";
import { openWorkspace } from "../../workspace.ts";
import { diskSources } from "../disk/sources.ts";
import { loadToolkit } from "../disk/toolkit.ts";
import { UsageError } from "./command.ts";

/** The catalogue in a folder, and what is needed to open it as of today. */
export interface FolderTree {
  readonly folder: string;
  readonly tree: Tree;
  readonly toolkit: Toolkit;
  readonly today: string;
}

/** Finds the files of the catalogue in a folder. Throws when there is no such folder. */
export function folderTree(directory: string): FolderTree {
  const folder = resolve(directory);
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new UsageError(`there is no folder ${directory}`);
  return { folder, tree: (roots) => diskSources(folder, roots), toolkit: loadToolkit(), today: today() };
}

/** Opens the catalogue in a folder, as of today. */
export function openFolder(directory: string): { folder: string; workspace: Workspace; toolkit: Toolkit } {
  const { folder, tree, toolkit, today: day } = folderTree(directory);
  return { folder, workspace: openWorkspace(tree, toolkit, { today: day }), toolkit };
}

/**
 * What reporters show of a workspace.
 * @param isWhole Is information to be shown at its place, or only counted?
 */
export function reportOf(workspace: Workspace, version: string, isWhole = false): Report {
  const { diagnostics, notes, allDiagnostics, filesChecked, recordsChecked, suppressed, source } = workspace;
  const found = isWhole ? { diagnostics: allDiagnostics(), notes: [] } : { diagnostics, notes };
  return { ...found, filesChecked, recordsChecked, suppressed, source, version };
}

/** Has the workspace an error, which forbids publishing? */
export function hasErrors({ diagnostics }: Workspace): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}

/** The day where the editor is: a date written today is not in the future just because it is still yesterday in Greenwich. */
function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}

function twoDigits(part: number): string {
  return String(part).padStart(2, "0");
}
