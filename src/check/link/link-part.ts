import { isWhole } from "../../yaml/within.ts";
import type { TextPart } from "../../model/diagnostic.ts";

/**
 * The address of a link or an image as a part of its text: the one that begins at an offset, among all places where the
 * same characters stand, be it in code or in the words of another link.
 */
export function partOfTarget(text: string, url: string, start: number): TextPart {
  if (url === "" || url === "#") return { text: "](", occurrence: countBefore(text, "](", start - 2, false) };
  return { text: url, occurrence: countBefore(text, url, start, true), whole: true };
}

/** How often some characters stand before an offset; as words of their own, as the place of a part counts them. */
function countBefore(text: string, wanted: string, end: number, whole: boolean): number {
  let count = 0;
  for (let at = text.indexOf(wanted); at >= 0 && at < end; at = text.indexOf(wanted, at + wanted.length))
    if (!whole || isWhole(text, at, at + wanted.length)) count++;
  return count;
}
