import type { ChangeClass, Comparison } from "../../change/diff/change.ts";
import { isAtLeast } from "../../change/diff/change.ts";

/** Is there a change of that class, or a worse one? */
export function isFailing({ worst }: Comparison, failing: ChangeClass): boolean {
  return worst !== undefined && isAtLeast(worst, failing);
}
