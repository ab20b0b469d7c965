import { knownIds, lostIds } from "../../change/diff/lost-ids.ts";
import { oldDates } from "../../change/diff/old-dates.ts";
import { since } from "../../check/lint/since.ts";
import type { Sources } from "../../model/sources.ts";
import type { Silence } from "../../change/review/silenced.ts";
import { marksFolder } from "../../check/translations/translation-marks.ts";
import { movedMarks } from "../../change/translate/moved.ts";
import type { WorkspaceOptions } from "../../check/workspace.ts";
import { openWorkspace } from "../../check/workspace.ts";
import { startOfChange } from "../../host/git/merge-base.ts";
import { catalogueFilesIn, treeSources } from "../../host/git/commit-tree.ts";
import { rewrittenFiles } from "../../host/git/working-files.ts";
import type { FolderTree } from "../../host/open-folder.ts";

/** A change: what it is compared with, and what it may be told of. */
export interface Baseline {
  /** For the check of the catalogue as it is: which problems the change is answerable for, and those of the change itself. */
  readonly asked: Required<Pick<WorkspaceOptions, "isReported" | "compared" | "hasOldDate">>;
  /** The commit from which it began. */
  readonly commit: string;
  /** Is the file not as it was? */
  readonly touched: (file: string) => boolean;
  /** What was silenced then. */
  readonly silence: Silence;
  /** The files of marks as they were. */
  readonly marks: Sources;
}

/** Compares with the commit from which a change began: checks the catalogue as it was then, read from Git. Throws when that fails. */
export function changedSince(
  { folder, tree: now, toolkit }: FolderTree,
  base: string,
  options: WorkspaceOptions,
): Baseline {
  const commit = startOfChange(folder, base);
  const tree = catalogueFilesIn(folder, commit);
  const rewritten = rewrittenFiles(folder, tree);
  const { findings, catalogue, silenced } = openWorkspace(
    (roots) => treeSources(folder, tree, roots),
    toolkit,
    {
      ...options,
      // Git is asked for many files at once: single ones in any order would take long.
      forgetsData: false,
      isReported: () => false,
    },
  );
  const old = [...catalogue.records].map(([kind, records]) => {
    const ofTouched = [...records].filter(([, record]) => rewritten.has(record.file));
    // The records as they were hold all the others: only what they say is kept.
    return [kind, new Map(ofTouched.map(([id, one]) => [id, { ...one, data: one.data }]))] as const;
  });
  const before = new Map(old);
  const earlier = {
    ids: knownIds(catalogue),
    record: (kind: string, id: string) => before.get(kind)?.get(id),
  };
  const marks = treeSources(folder, tree, [marksFolder]);
  const moved = movedMarks(marks, now([marksFolder]));
  const touched = (file: string): boolean => rewritten.has(file) || !tree.has(file);
  return {
    asked: {
      isReported: since(touched, findings),
      compared: (found) => [...moved, ...lostIds(earlier, found)],
      hasOldDate: oldDates(({ kind, id }) => before.get(kind.name)?.get(id)),
    },
    commit,
    touched,
    silence: { silenced, configuration: catalogue.configuration },
    marks,
  };
}
