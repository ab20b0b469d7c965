import type { Comment } from "./placed-comments.ts";
import { Lines } from "./lines.ts";
import type { Collection, YamlEntry, CommentLine } from "./yaml-tree.ts";
import { allEntries, hasNotes } from "./yaml-tree.ts";

/**
 * Gives each comment, and each blank line, to the entry that it belongs to: a comment on a line with something else to
 * that, one on a line of its own to what follows, or to what is before it when that is further in.
 */
export function attach(text: string, root: Collection, comments: readonly Comment[]): void {
  const lines = new Lines(text);
  const entries = [...allEntries(root)];
  let next = 0;
  for (const comment of comments) {
    while ((entries[next]?.start ?? Infinity) < comment.start) next++;
    const before = entries[next - 1];
    const margin = lines.marginBefore(comment.start);
    const note = { text: comment.text, isSpaced: lines.isSpaced(comment.start) };
    if (/^[\s-]*$/.test(margin)) attachNote(lines, note, comment.start, before, entries[next], root);
    else attachToLine(comment, before, note);
  }
  for (const [index, entry] of entries.entries()) {
    entry.isSpaced = entry.start !== entries[index - 1]?.start && lines.isSpaced(entry.start);
  }
}

function attachToLine({ start, text }: Comment, before: YamlEntry | undefined, note: CommentLine): void {
  let entry = before;
  while (entry?.parent.owner && entry.parent.isFlow && entry.parent.end <= start) entry = entry.parent.owner;
  if (!entry) return;
  const isAfterNotes =
    entry.value.type !== "leaf" && entry.value.end <= start && [...allEntries(entry.value)].some(hasNotes);
  if (entry.comment === undefined && !isAfterNotes) entry.comment = text;
  else entry.notesAfter.push({ ...note, isSpaced: false });
}

function attachNote(
  lines: Lines,
  note: CommentLine,
  start: number,
  before: YamlEntry | undefined,
  next: YamlEntry | undefined,
  root: Collection,
): void {
  const flow = flowAround(before, start);
  if (flow) return attachInFlow(flow, note, start, next);
  const column = lines.columnOf(start);
  const floor = next ? lines.columnOf(next.parent.start) : -1;
  const owner = ancestors(before).find(
    ({ parent }) => !parent.isFlow && lines.columnOf(parent.start) <= column,
  );
  if (owner && lines.columnOf(owner.parent.start) > floor && column > floor) owner.notesAfter.push(note);
  else (next?.notesBefore ?? root.entries.at(-1)?.notesAfter)?.push(note);
}

function attachInFlow(flow: Collection, note: CommentLine, start: number, next: YamlEntry | undefined): void {
  const last = flow.entries.findLast((entry) => entry.start < start);
  if (next && next.start < flow.end) next.notesBefore.push(note);
  else (last ?? flow.owner)?.notesAfter.push(note);
}

/** The innermost `[…]` or `{…}` around an offset. */
function flowAround(before: YamlEntry | undefined, offset: number): Collection | undefined {
  const value = before?.value;
  if (value && value.type !== "leaf" && value.isFlow && value.start < offset && offset < value.end)
    return value;
  return ancestors(before).find(({ parent }) => parent.isFlow && offset < parent.end)?.parent;
}

/** An entry and those that it is in, from the inside out. */
function ancestors(entry: YamlEntry | undefined): YamlEntry[] {
  const all: YamlEntry[] = [];
  for (let at = entry; at; at = at.parent.owner) all.push(at);
  return all;
}
