import { structuredPatch } from "diff";

/** Beyond this many differing lines the shortest way is not looked for: time and memory grow with its square. */
const maximumDistance = 1000;

/** What changes from one text to another, as a unified diff without its head. Empty when they are equal. */
export function unifiedDiff(before: string, after: string): string[] {
  const options = { context: 3, maxEditLength: 2 * maximumDistance };
  const patch = structuredPatch("", "", before, after, "", "", options);
  if (!patch) return wholly(before, after);
  return patch.hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
    `@@ -${range(oldStart, oldLines)} +${range(newStart, newLines)} @@`,
    ...lines,
  ]);
}

/** By custom, an empty range is named by the line before it. */
function range(line: number, count: number): string {
  return `${count === 0 ? line - 1 : line},${count}`;
}

/** All lines out and all lines in. */
function wholly(before: string, after: string): string[] {
  const [old, now] = [structuredPatch("", "", before, ""), structuredPatch("", "", "", after)];
  const [removed, added] = [old, now].map(({ hunks }) => hunks.flatMap(({ lines }) => lines));
  const [from, to] = [old.hunks[0]?.oldLines ?? 0, now.hunks[0]?.newLines ?? 0];
  return [`@@ -${range(1, from)} +${range(1, to)} @@`, ...(removed ?? []), ...(added ?? [])];
}
