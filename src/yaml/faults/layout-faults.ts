import { problem } from "../../messages/problem.ts";
import type { FaultContext, Explanation, Mask } from "./explanation.ts";
import { rangePlace, withFix } from "./explanation.ts";
import type { Line } from "./line.ts";
import { filledBefore, looksLikeKey } from "./line.ts";
import { tabsToSpaces } from "./tabs.ts";

/** `fr:Nombre`: no space after the colon. */
export function* spaceAfterColon({ file, lines }: FaultContext): Iterable<Explanation> {
  for (const line of lines) {
    const match = /^[ \t]*(?:- +)*[A-Za-z][\w-]*:(?=[^\s:/])/.exec(line.text);
    if (!match) continue;
    const colon = line.start + match[0].length - 1;
    yield {
      problem: { ...problem("yaml/space-after-colon", rangePlace(file, colon, colon + 1)), fix: ": " },
      masks: [
        { start: colon + 1, end: colon + 2, character: " " },
        { start: colon + 2, end: line.end, character: "x" },
      ],
    };
  }
}

/** `-use: x`: no space after the dash of a list item. */
export function* spaceAfterDash({ file, lines }: FaultContext): Iterable<Explanation> {
  for (const line of lines) {
    const dash = line.start + line.margin.length;
    if (!/^-[^\s-]/.test(line.text.slice(line.margin.length))) continue;
    yield {
      problem: { ...problem("yaml/space-after-dash", rangePlace(file, dash, dash + 1)), fix: "- " },
      masks: [{ start: dash + 1, end: dash + 2, character: " " }],
    };
  }
}

/** Tabs at the start of lines. All of them are one mistake: an editor that is set to tabs. */
export function* tabIndentation({ file, text, source, fault, lines }: FaultContext): Iterable<Explanation> {
  const first = lines.find(({ margin }) => margin.includes("\t"));
  if (!first && fault.code !== "TAB_AS_INDENT") return;
  const start = first ? first.start + first.margin.indexOf("\t") : fault.start;
  const masks: Mask[] = [];
  for (const { index, 0: margin } of text.matchAll(/^[ \t]*\t/gm)) {
    masks.push({ start: index, end: index + margin.length, character: " " });
    if (masks.length === 1000) break;
  }
  // A tab inside a text's own margin may be right: there, the fault must go away without it.
  const isCertain = fault.code === "TAB_AS_INDENT" || first?.margin.startsWith("\t") === true;
  const tab = problem("yaml/tab", rangePlace(file, start, start + 1));
  yield {
    problem: withFix(tab, isCertain ? tabsToSpaces(source) : undefined),
    masks,
    isLast: true,
    isCertain,
  };
}

/** A line that is further in or out than the ones that it belongs to. */
export function* indentation({ file, text, fault, lines }: FaultContext): Iterable<Explanation> {
  for (const line of lines) {
    if (fault.code !== "BAD_INDENT" && !(startsEntry(line) && isOutOfStep(text, line))) continue;
    const start = line.start + line.margin.length;
    yield {
      problem: line.margin.includes("\t")
        ? problem("yaml/tab", rangePlace(file, line.start + line.margin.indexOf("\t"), start))
        : problem("yaml/indentation", rangePlace(file, start, line.end)),
      masks: [{ start, end: line.end, character: "#" }],
      isLast: true,
    };
  }
}

function startsEntry({ key, text }: Line): boolean {
  return (key !== undefined && looksLikeKey(key)) || /^[ \t]*- /.test(text);
}

/** Deeper than a line that has its value already, or at a depth at which nothing was open. */
function isOutOfStep(text: string, line: Line): boolean {
  const column = line.margin.length;
  let before = filledBefore(text, line);
  if (!before) return false;
  if (before.margin.length < column) return before.value !== "";
  while (before && before.margin.length > column) before = filledBefore(text, before);
  return before === undefined || before.margin.length !== column;
}

/** A list item among keys. */
export function* strayItem({ file, lines }: FaultContext): Iterable<Explanation> {
  for (const line of lines) {
    const start = line.start + line.margin.length;
    if (!line.text.startsWith("- ", line.margin.length)) continue;
    yield {
      problem: problem("yaml/stray-item", rangePlace(file, start, line.end)),
      masks: [{ start, end: line.end, character: "#" }],
    };
  }
}

/** A line of text without key, that belongs to nothing. */
export function* strayText({ file, lines }: FaultContext): Iterable<Explanation> {
  for (const line of lines) {
    if (line.key !== undefined || line.text.trimStart().startsWith("- ")) continue;
    const start = line.start + line.margin.length;
    yield {
      problem: problem("yaml/stray-text", rangePlace(file, start, start + line.text.trim().length)),
      masks: [{ start: line.start, end: line.end, character: "#" }],
    };
  }
}
