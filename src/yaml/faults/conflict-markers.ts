import type { Problem } from "../../model/diagnostic.ts";
import { problem } from "../../messages/problem.ts";
import { applyMasks, rangePlace } from "./explanation.ts";
import type { Mask } from "./explanation.ts";

const marker = /^(?:<{7}|={7}|>{7}|\|{7})(?=[ \r\n]|$)/gm;

/** What Git leaves in a file when two changes meet: one problem for each conflict, and the text with our side only. */
export function conflictMarkers(
  file: string,
  text: string,
): { readonly problems: Problem[]; readonly text: string } {
  const problems: Problem[] = [];
  const masks: Mask[] = [];
  let isOpen = false;
  let theirs: number | undefined;
  for (const { index, 0: typed } of text.matchAll(marker)) {
    const end = endOfLine(text, index);
    if (typed[0] === "<" || !isOpen)
      problems.push(problem("yaml/conflict-marker", rangePlace(file, index, index + 7)));
    if (typed[0] === "<") isOpen = true;
    else if (isOpen && typed[0] !== ">") theirs ??= index;
    masks.push({ start: typed[0] === ">" ? (theirs ?? index) : index, end, character: " " });
    if (typed[0] === ">") {
      isOpen = false;
      theirs = undefined;
    }
    if (problems.length === 20) break;
  }
  return { problems, text: applyMasks(text, masks) };
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end === -1 ? text.length : end;
}
