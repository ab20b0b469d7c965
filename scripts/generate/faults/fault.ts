import type { Plans } from "../plan.ts";
import type { Random } from "../random.ts";

/** A planted fault: what a check must report, and where. Lines and columns from 1, columns in UTF-16 units. */
export interface Fault {
  readonly code: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A sound file in which a fault is to be planted. */
export interface Draft {
  readonly path: string;
  readonly text: string;
  /** The number of the variable; absent for a vocabulary. */
  readonly index?: number;
  readonly plans: Plans;
  readonly random: Random;
}

/** The file with its fault. A caret stands where the fault is to be reported; it is taken out before writing. */
export interface Planted {
  readonly text: string;
  /** Another path than the draft's. */
  readonly path?: string;
  /** The bytes of the text; as UTF-8 when absent. */
  readonly encode?: (text: string) => Uint8Array;
  /** Other variables that the fault is about: no fault may be planted in them. */
  readonly needs?: readonly number[];
  /** One of those, which is edited too. */
  readonly other?: { readonly index: number; readonly edit: (text: string) => string };
}

/** On what a kind of fault can be planted. */
export type Ground = "indicator" | "variable" | "codelist" | "keywords" | "shared-remarks" | "new";

/** One way to break a file such that exactly one problem is reported. */
export interface FaultKind {
  readonly code: string;
  readonly ground: Ground;
  /** Undefined when the file has nothing that can be broken in this way. */
  plant(draft: Draft): Planted | undefined;
}

/** A sign that no text has. */
export const caret = "\u2038";

/** Plants by one replacement in the text, in which the caret stands. */
export function replacing(code: string, ground: Ground, pattern: RegExp, replacement: string): FaultKind {
  return {
    code,
    ground,
    plant: ({ text }) => (pattern.test(text) ? { text: text.replace(pattern, replacement) } : undefined),
  };
}

/** Where the caret stands, and the text without it. A byte order mark is no column. */
export function takeCaret(text: string): { line: number; column: number; text: string } {
  const at = text.indexOf(caret);
  if (at === -1) throw new Error("a planted fault has no caret");
  const before = text.slice(0, at).replace(/^\ufeff/, "");
  const start = before.lastIndexOf("\n") + 1;
  return {
    line: before.split("\n").length,
    column: before.length - start + 1,
    text: text.slice(0, at) + text.slice(at + 1),
  };
}
