import { since } from "../../lint/since.ts";
import { marksFolder } from "../../translate/marks.ts";
import { movedMarks } from "../../translate/moved.ts";
import type { WorkspaceOptions } from "../../workspace.ts";
import { openWorkspace } from "../../workspace.ts";
import { changedFiles } from "../git/changed-files.ts";
import { commitOf } from "../git/commit.ts";
import { treeOf, treeSources } from "../git/tree.ts";
import type { FolderTree } from "./open.ts";

/**
 * Compares with a commit: checks the catalogue as it was then, read from Git.
 * @returns Which problems of today the change is answerable for, and those of the change itself. Throws when the
 * comparison fails.
 */
export function changedSince(
  { folder, tree: now, toolkit }: FolderTree,
  base: string,
  options: WorkspaceOptions,
): Required<Pick<WorkspaceOptions, "isReported" | "compared">> {
  const commit = commitOf(folder, base);
  const touched = changedFiles(folder, commit);
  const tree = treeOf(folder, commit);
  const before = openWorkspace((roots) => treeSources(folder, tree, roots), toolkit, {
    ...options,
    isReported: () => false,
  });
  return {
    isReported: since((file) => touched.has(file) || !tree.has(file), before.graded),
    compared: movedMarks(treeSources(folder, tree, [marksFolder]), now([marksFolder])),
  };
}
