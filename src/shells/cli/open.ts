import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import type { Tree } from "../../engine.ts";
import { openEngine } from "../../engine.ts";
import type { Sources } from "../../model/sources.ts";
import type { Report } from "../../report/reporter.ts";
import type { Toolkit } from "../../model/toolkit.ts";
import type { Workspace, WorkspaceOptions } from "../../workspace.ts";
import { openWorkspace, workspaceOf } from "../../workspace.ts";
import { diskSources } from "../disk/sources.ts";
import { loadToolkit } from "../disk/toolkit.ts";
import { analyseTogether, startHelper } from "../threads/together.ts";
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
  return { folder, tree: treeOf(folder), toolkit: loadToolkit(), today: today() };
}

/** Opens the catalogue in a folder, as of today. */
export function openFolder(directory: string): { folder: string; workspace: Workspace; toolkit: Toolkit } {
  const { folder, tree, toolkit, today: day } = folderTree(directory);
  return { folder, workspace: openWorkspace(tree, toolkit, { today: day }), toolkit };
}

/** Opens a catalogue for a check, which needs no data: a large one is analysed by two threads. */
export async function openTogether(
  { folder, tree, toolkit }: FolderTree,
  options: WorkspaceOptions,
): Promise<Workspace> {
  const helper = startHelper(folder, options.today, tree(recordFolders(folder)).paths.length);
  const engine = openEngine(tree, toolkit, options);
  const analyses = helper && (await analyseTogether(engine, helper));
  return workspaceOf(engine, { ...options, ...(analyses && { analyses }) });
}

/** The folder's files. Each list is made once. */
function treeOf(folder: string): Tree {
  const made = new Map<string, Sources>();
  return (roots) => {
    const key = roots.join("/");
    const sources = made.get(key) ?? diskSources(folder, roots);
    made.set(key, sources);
    return sources;
  };
}

/** The folders in which records seem to be, before the schemas are properly read. */
function recordFolders(folder: string): string[] {
  const roots = new Set<string>();
  const schemas = diskSources(folder, ["schemas"]);
  for (const file of schemas.paths) {
    const source = schemas.read(file);
    if (!file.endsWith(".schema.json") || "problem" in source) continue;
    const text = new TextDecoder().decode(source.bytes);
    const root = /"path"\s*:\s*"([^"/]+)\/[^"]*\.yaml"/.exec(text)?.[1];
    if (root !== undefined) roots.add(root);
  }
  return [...roots].toSorted();
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
