import type { ChangeClass, Comparison } from "../../diff/change.ts";
import { changeClasses, isAtLeast } from "../../diff/change.ts";
import { UsageError } from "./command.ts";

/** The class that `--fail-on` names. Throws a `UsageError` when it is none. */
export function failingClass(name: string | boolean): ChangeClass {
  const found = changeClasses.find((one) => one === name);
  if (!found) throw new UsageError(`--fail-on is one of ${changeClasses.join(", ")}`);
  return found;
}

/** Is there a change of that class, or a worse one? */
export function isFailing({ worst }: Comparison, failing: ChangeClass): boolean {
  return worst !== undefined && isAtLeast(worst, failing);
}
