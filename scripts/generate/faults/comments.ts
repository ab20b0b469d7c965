import type { FaultKind } from "./fault.ts";
import { caret, replacing } from "./fault.ts";

/** A comment at the end of the line of the title's key, or alone above it. */
function comment(code: string, text: string): FaultKind[] {
  return [
    replacing(code, "variable", /^title:(?=\r?$)/m, `title:  ${caret}# ${text}`),
    replacing(code, "variable", /^title:(?=\r?$)/m, `${caret}# ${text}\ntitle:`),
  ];
}

/** Faults of comments that silence a rule. */
export const commentFaults: readonly FaultKind[] = [
  ...comment("suppress/unused", "varbook-ignore ref/self: it was so once"),
  ...comment("suppress/no-reason", "varbook-ignore ref/self"),
  ...comment("suppress/unknown-code", "varbook-ignore ref/sel: it was so once"),
];
