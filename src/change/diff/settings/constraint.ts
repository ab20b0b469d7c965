import type { Json } from "../../../model/json.ts";
import type { ChangeClass, FieldChange } from "../change.ts";

/**
 * What the change of a keyword of JSON Schema counts as whose values have an order. Where less is allowed than before,
 * what somebody wrote may no longer hold; where more is, all of it does.
 * @param name The keyword.
 * @returns Nothing where neither is sure.
 */
export function constraintClass(
  name: string,
  { before, after }: Pick<FieldChange, "before" | "after">,
): ChangeClass | undefined {
  if (name === "enum" || name === "type") return setClass(listOf(before), listOf(after));
  if (name === "required") return after === true ? "breaking" : "compatible";
  if (!/^(?:exclusiveM|m)(?:in|ax)/.test(name)) return undefined;
  if (before === undefined || after === undefined) return after === undefined ? "compatible" : "breaking";
  if (typeof before !== "number" || typeof after !== "number") return undefined;
  return after > before === /max/i.test(name) ? "compatible" : "breaking";
}

/** Values that one may choose from. */
function setClass(before: readonly Json[], after: readonly Json[]): ChangeClass {
  if (after.length === 0) return "compatible";
  if (before.length === 0 || before.some((value) => !after.includes(value))) return "breaking";
  return after.some((value) => !before.includes(value)) ? "compatible" : "editorial";
}

function listOf(value: Json | undefined): readonly Json[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly Json[]) : [value];
}
