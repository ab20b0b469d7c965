import type { ParsedNode } from "yaml";
import { isCollection, isScalar } from "yaml";
import type { Json } from "../model/json.ts";
import type { Problem } from "../model/diagnostic.ts";
import type { Doubt } from "./doubt.ts";
import { conflictMarkers } from "./faults/conflict-markers.ts";
import { explainFaults } from "./faults/explain-faults.ts";
import { oddLayout } from "./faults/odd-space-faults.ts";
import { ToJson } from "./full/to-json.ts";
import { LineStarts } from "./line-starts.ts";

/** With these problems, the value is still what was meant. */
export const leavesValue: ReadonlySet<string> = new Set(["yaml/duplicate-key", "yaml/quotes-kept"]);

/** What came of reading a text. */
export interface FullReading {
  /** Absent when the text could not be read as it stands. */
  readonly value?: Json;
  readonly problems: Problem[];
  readonly doubts: readonly Doubt[];
}

/** Read any YAML text, slowly and with care: whatever it holds, time and memory are bounded by its length. */
export function full(file: string, text: string): FullReading {
  const conflicts = conflictMarkers(file, text);
  const odd = oddLayout(file, conflicts.text);
  if (odd && !odd.isAligned) return { problems: [...conflicts.problems, odd.problem], doubts: [] };
  const { problems: further, contents } = explainFaults(file, odd?.masked ?? conflicts.text);
  const faults = odd ? [odd.problem, ...further] : further;
  // What stands between the marks of a conflict must be chosen first.
  const unfixed = faults.map(({ code, arguments: values, place }) => ({ code, arguments: values, place }));
  const problems = [...conflicts.problems, ...(conflicts.problems.length > 0 ? unfixed : faults)];
  if (contents === undefined) return { problems, doubts: [] };
  const toJson = new ToJson(file, text, new LineStarts(text));
  const value = toJson.value(contents);
  problems.push(...toJson.problems);
  const { doubts } = toJson;
  const isWhole = problems.every(({ code }) => leavesValue.has(code));
  return isWhole && !isEmptyNode(contents) ? { value, problems, doubts } : { problems, doubts };
}

/** Nothing at all, as after a lone `---`. */
export function isEmptyNode(node: ParsedNode | null): boolean {
  return (
    node === null || (!isCollection(node) && isScalar(node) && node.source === "" && node.type === "PLAIN")
  );
}
