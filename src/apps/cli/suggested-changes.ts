import { repairCatalogue } from "../../change/repair/repair-catalogue.ts";
import type { SuggestedChange } from "../../change/review/suggestions.ts";
import { suggestionsOf } from "../../change/review/suggestions.ts";
import { watchMemory } from "../../host/disk/memory.ts";
import { commitOf } from "../../host/git/commit.ts";
import { GitError } from "../../host/git/git-error.ts";
import { catalogueFilesIn } from "../../host/git/commit-tree.ts";
import { changedFiles } from "../../host/git/working-files.ts";
import type { Baseline } from "./baseline.ts";
import type { FolderTree } from "../../host/open-folder.ts";

/**
 * The repairs of the files that a change touched, as their lines are in the change itself: where a pull request is checked
 * out as merged, a file that is otherwise there has none.
 */
export function repairsOf(
  { folder, tree, toolkit, today }: FolderTree,
  { commit, touched }: Baseline,
): SuggestedChange[] {
  const isReported = ({ place }: { place: { file: string } }): boolean => touched(place.file);
  const { changes } = repairCatalogue(tree, toolkit, { today, watch: watchMemory, isReported });
  const isOtherwise = changes.size > 0 ? mergedFiles(folder, commit) : () => false;
  return suggestionsOf(new Map([...changes].filter(([file]) => !isOtherwise(file))));
}

/** Tells which files are not as the second of two merged commits has them, when HEAD merges it into the first. */
function mergedFiles(folder: string, base: string): (file: string) => boolean {
  const [first, second] = ["HEAD^1", "HEAD^2"].map((name) => commitIfAny(folder, name));
  if (first !== base || second === undefined) return () => false;
  const files = catalogueFilesIn(folder, second);
  const changed = changedFiles(folder, files);
  return (file) => changed.has(file) || !files.has(file);
}

function commitIfAny(folder: string, name: string): string | undefined {
  try {
    return commitOf(folder, name);
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}
