import type { Edit, Fix } from "../model/diagnostic.ts";
import type { Quotes } from "./within.ts";
import { escapedIn } from "./within.ts";
import { inPlaceOf } from "./print/print-scalar.ts";

/**
 * The characters to change for a fix.
 * @param start Where the characters that are shown start and end in `source`.
 * @param quotes Those in which the characters stand.
 */
export function editOf(fix: Fix, source: string, start: number, end: number, quotes?: Quotes): Edit {
  if (typeof fix === "string") return { start, end, text: escapedIn(quotes, fix) };
  if ("start" in fix) return fix;
  const typed = source.slice(start, end);
  return { start, end, text: "quote" in fix ? `"${typed}"` : inPlaceOf(typed, fix.value) };
}

/**
 * Makes several edits at once, from the first to the last. One that overlaps an earlier one waits for the next round.
 * @returns The new text, and the edits that were made.
 */
export function applyEdits(text: string, edits: readonly Edit[]): { text: string; made: readonly Edit[] } {
  const made: Edit[] = [];
  let result = "";
  let at = 0;
  let last: Edit | undefined;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const isInserted = last !== undefined && edit.start === last.start && edit.end === last.end;
    if (edit.start < at || isInserted || edit.end > text.length) continue;
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
    last = edit;
    made.push(edit);
  }
  return { text: result + text.slice(at), made };
}

/** Makes those of several changes that do not meet each other, each with all its edits. The others wait for the next round. */
export function applyWhole<Change extends { readonly edits: readonly Edit[] }>(
  text: string,
  changes: readonly Change[],
): { text: string; made: readonly Change[] } {
  let taken = changes;
  for (;;) {
    const applied = applyEdits(
      text,
      taken.flatMap(({ edits }) => edits),
    );
    const made = new Set(applied.made);
    const whole = taken.filter(({ edits }) => edits.every((edit) => made.has(edit)));
    if (whole.length === taken.length) return { text: applied.text, made: taken };
    if (taken.length === 1) return { text, made: [] };
    // Each may be in the way of another.
    taken = whole.length > 0 ? whole : taken.slice(0, 1);
  }
}
