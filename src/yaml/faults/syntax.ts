import { problem } from "../../messages/problem.ts";
import type { FaultContext, Explanation } from "./explanation.ts";
import { rangePlace } from "./explanation.ts";
import { lineAt } from "./line.ts";

/** What no other explanation fits: say where, and what stands there. */
export function anySyntax({ file, text, fault }: FaultContext): Explanation {
  const start = Math.min(fault.start, Math.max(0, text.length - 1));
  const line = lineAt(text, start);
  const from = Math.max(start, line.start + line.margin.length);
  const typed = text.slice(from, line.end).trim();
  const near = typed === "" ? line.text.trim() : typed;
  return {
    problem: problem("yaml/syntax", rangePlace(file, from, Math.max(from + 1, line.end)), {
      near: near.length > 40 ? `${near.slice(0, 39)}…` : near,
    }),
    masks: [],
    isLast: true,
  };
}
