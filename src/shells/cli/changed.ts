import { since } from "../../lint/since.ts";
import type { Toolkit } from "../../model/toolkit.ts";
import type { WorkspaceOptions } from "../../workspace.ts";
import { openWorkspace } from "../../workspace.ts";
import { changedFiles } from "../git/changed-files.ts";
import { commitOf } from "../git/commit.ts";
import { treeOf, treeSources } from "../git/tree.ts";

/**
 * Compares with a commit: checks the catalogue as it was then, read from Git.
 * @returns Which problems of today the change is answerable for. Throws when the comparison fails.
 */
export function changedSince(
  folder: string,
  base: string,
  toolkit: Toolkit,
  options: WorkspaceOptions,
): NonNullable<WorkspaceOptions["isReported"]> {
  const commit = commitOf(folder, base);
  const touched = changedFiles(folder, commit);
  const tree = treeOf(folder, commit);
  const before = openWorkspace((roots) => treeSources(folder, tree, roots), toolkit, {
    ...options,
    isReported: () => false,
  });
  return since((file) => touched.has(file) || !tree.has(file), before.graded);
}
