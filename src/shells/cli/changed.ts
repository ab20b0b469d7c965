import { since } from "../../lint/since.ts";
import type { Toolkit } from "../../model/toolkit.ts";
import type { WorkspaceOptions } from "../../workspace.ts";
import { openWorkspace } from "../../workspace.ts";
import { changedFiles } from "../git/changed-files.ts";
import { commitOf } from "../git/commit.ts";
import { treeOf, treeSources } from "../git/tree.ts";

/**
 * Compares with a commit: checks the catalogue as it was then, read from Git.
 * @returns Which problems of today the change is answerable for, and the records of changed files as they were. Throws
 *   when the comparison fails.
 */
export function changedSince(
  folder: string,
  base: string,
  toolkit: Toolkit,
  options: WorkspaceOptions,
): Required<Pick<WorkspaceOptions, "isReported" | "before">> {
  const commit = commitOf(folder, base);
  const touched = changedFiles(folder, commit);
  const tree = treeOf(folder, commit);
  const { graded, catalogue } = openWorkspace((roots) => treeSources(folder, tree, roots), toolkit, {
    ...options,
    isReported: () => false,
  });
  const old = [...catalogue.records].map(([kind, records]) => {
    const ofTouched = [...records].filter(([, record]) => touched.has(record.file));
    return [kind, new Map(ofTouched)] as const;
  });
  const before = new Map(old);
  return {
    isReported: since((file) => touched.has(file) || !tree.has(file), graded),
    before: ({ kind, id }) => before.get(kind.name)?.get(id),
  };
}
