import { diffWordsWithSpace } from "diff";

/** A run of words that two texts share, or that only the older or the newer has. */
export interface WordRun {
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
}

/** More changed words than this are not worth aligning: the texts are then shown whole. It also bounds the time. */
const most = 600;

/** The words of two texts aligned, after E. W. Myers, "An O(ND) difference algorithm" (1986); joined they give both texts. */
export function wordDiff(before: string, after: string): readonly WordRun[] {
  if (before === after) return before === "" ? [] : [{ kind: "same", text: before }];
  const parts = diffWordsWithSpace(before, after, { maxEditLength: most });
  if (!parts) return [removed(before), added(after)].filter(({ text }) => text !== "");
  return parts.map(({ value, added: isAdded, removed: isRemoved }) =>
    isAdded ? added(value) : isRemoved ? removed(value) : { kind: "same", text: value },
  );
}

function added(text: string): WordRun {
  return { kind: "added", text };
}

function removed(text: string): WordRun {
  return { kind: "removed", text };
}
