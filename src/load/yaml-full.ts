import type { ParsedNode } from "yaml";
import { isCollection, isScalar } from "yaml";
import type { Json } from "../model/json.ts";
import type { Problem } from "../model/diagnostic.ts";
import { conflictMarkers } from "./faults/conflict-markers.ts";
import { diagnose } from "./faults/diagnose.ts";
import { ToJson } from "./full/to-json.ts";
import { LineStarts } from "./line-starts.ts";

/** With these problems, the value is still what was meant. */
export const leavesValue: ReadonlySet<string> = new Set(["yaml/duplicate-key", "yaml/quotes-kept"]);

/**
 * Read any YAML text, slowly and with care: whatever it holds, time and memory are bounded by its length.
 * The value is absent when the text could not be read as it stands.
 */
export function full(file: string, text: string): { value?: Json; problems: Problem[] } {
  const conflicts = conflictMarkers(file, text);
  const { problems: faults, contents } = diagnose(file, conflicts.text);
  // What stands between the marks of a conflict must be chosen first.
  const unfixed = faults.map(({ code, arguments: values, place }) => ({ code, arguments: values, place }));
  const problems = [...conflicts.problems, ...(conflicts.problems.length > 0 ? unfixed : faults)];
  if (contents === undefined) return { problems };
  const toJson = new ToJson(file, new LineStarts(text));
  const value = toJson.value(contents);
  problems.push(...toJson.problems);
  const isWhole = problems.every(({ code }) => leavesValue.has(code));
  return isWhole && !isEmptyNode(contents) ? { value, problems } : { problems };
}

/** Nothing at all, as after a lone `---`. */
export function isEmptyNode(node: ParsedNode | null): boolean {
  return (
    node === null || (!isCollection(node) && isScalar(node) && node.source === "" && node.type === "PLAIN")
  );
}
