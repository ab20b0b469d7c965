import type { Edit, Place, Problem } from "../../model/diagnostic.ts";
import type { SyntaxFault } from "../full/compose.ts";
import type { Scan } from "../full/unsupported-syntax.ts";
import type { Line } from "./line.ts";

/** What an explainer looks at: the text, the first fault in it and the lines that it may be about. */
export interface FaultContext {
  readonly file: string;
  readonly text: string;
  /** The text as it was typed, where nothing is masked. */
  readonly source: string;
  readonly fault: SyntaxFault;
  readonly scan: Scan;
  /** The fault's own lines, the one after and the one before. */
  readonly lines: readonly Line[];
}

/** Characters to overwrite, so that the text reads without this fault and all offsets stay. */
export interface Mask {
  readonly start: number;
  readonly end: number;
  readonly character: string;
}

export interface Explanation {
  readonly problem: Problem;
  readonly masks: readonly Mask[];
  /** The rest of the text cannot be judged: report this and no further fault of syntax. */
  readonly isLast?: boolean;
  /** True whatever the parser says of the text without it. */
  readonly isCertain?: boolean;
}

/** One way to understand a fault: what it may be, best first. It counts when the fault is gone without it. */
export type Explain = (evidence: FaultContext) => Iterable<Explanation>;

/** The text with some characters overwritten; line breaks stay. */
export function applyMasks(text: string, masks: readonly Mask[]): string {
  let masked = text;
  for (const { start, end, character } of masks) {
    masked =
      masked.slice(0, start) + masked.slice(start, end).replace(/[^\r\n]/g, character) + masked.slice(end);
  }
  return masked;
}

/** The rest of a line, from an offset, as a word without meaning. */
export function restOf(line: Line, start: number): Mask {
  return { start, end: line.end, character: "x" };
}

/** The problem with its repair, when there is one. */
export function withFix(problem: Problem, fix: Edit | undefined): Problem {
  return fix ? { ...problem, fix } : problem;
}

export function rangePlace(file: string, start: number, end: number): Place {
  return { file, range: [start, end] };
}
