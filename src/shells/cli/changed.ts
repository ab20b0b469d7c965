import { since } from "../../lint/since.ts";
import { marksFolder } from "../../translate/marks.ts";
import { movedMarks } from "../../translate/moved.ts";
import type { WorkspaceOptions } from "../../workspace.ts";
import { openWorkspace } from "../../workspace.ts";
import { commitOf } from "../git/commit.ts";
import { treeOf, treeSources } from "../git/tree.ts";
import { changedFiles } from "../git/working-files.ts";
import type { FolderTree } from "./open.ts";

/**
 * Compares with a commit: checks the catalogue as it was then, read from Git.
 * @returns Which problems of today the change is answerable for, those of the change itself, and the records of changed
 *   files as they were. Throws when the comparison fails.
 */
export function changedSince(
  { folder, tree: now, toolkit }: FolderTree,
  base: string,
  options: WorkspaceOptions,
): Required<Pick<WorkspaceOptions, "isReported" | "compared" | "before">> {
  const commit = commitOf(folder, base);
  const tree = treeOf(folder, commit);
  const touched = changedFiles(folder, tree);
  const { graded, catalogue } = openWorkspace((roots) => treeSources(folder, tree, roots), toolkit, {
    ...options,
    // Git is asked for many files at once: single ones in any order would take long.
    forgetsData: false,
    isReported: () => false,
  });
  const old = [...catalogue.records].map(([kind, records]) => {
    const ofTouched = [...records].filter(([, record]) => touched.has(record.file));
    // The records as they were hold all the others: only what they say is kept.
    return [kind, new Map(ofTouched.map(([id, one]) => [id, { ...one, data: one.data }]))] as const;
  });
  const before = new Map(old);
  return {
    isReported: since((file) => touched.has(file) || !tree.has(file), graded),
    compared: movedMarks(treeSources(folder, tree, [marksFolder]), now([marksFolder])),
    before: ({ kind, id }) => before.get(kind.name)?.get(id),
  };
}
