import type { Json } from "../../model/json.ts";
import type { ChangeRule, ChangeWeight, Field, Role, Shape } from "../../model/shape.ts";
import { isAtLeast } from "./change.ts";

const byRole: Readonly<Partial<Record<Role, ChangeRule>>> = {
  updated: { changed: "editorial" },
  "former-ids": { changed: "editorial" },
  rank: { changed: "editorial" },
  unconfirmed: { changed: "wording" },
};

/** What changes of a field count as, by its schema. Nothing when neither the schema nor its role says it. */
export function ruleOf(field: Field): ChangeRule | undefined {
  return field.change ?? (field.role && byRole[field.role]);
}

/** What a change of a value counts as whose field does not say it. */
export function weightOfShape(shape: Shape): ChangeWeight {
  const isFree = shape.type === "localized" && (shape.format === "url" || shape.format === "words");
  return isFree ? "wording" : "meaning";
}

/** The first value of all takes nothing away: nobody can have relied on it. */
export function weightOfFirst(weight: ChangeWeight): ChangeWeight {
  return weight === "breaking" ? "meaning" : weight;
}

/**
 * What happens to a value counts as, by its field's rule.
 * @param order The places of a value that is no number or date, such as the rank of a record.
 */
export function weightOfChange(
  rule: ChangeRule,
  before: Json | undefined,
  after: Json | undefined,
  order: (value: Json) => Json | undefined = (value) => value,
): ChangeWeight {
  if (before === undefined) return rule.added ?? weightOfFirst(rule.changed);
  if (after === undefined) return rule.removed ?? rule.changed;
  const direction = directionOf(order(before), order(after));
  return (direction && rule[direction]) ?? rule.changed;
}

/** The worse of two weights. */
export function worse(one: ChangeWeight, other: ChangeWeight): ChangeWeight {
  return isAtLeast(one, other) ? one : other;
}

const day = /^\d{4}-\d{2}-\d{2}$/;

function directionOf(before: Json | undefined, after: Json | undefined): "lower" | "higher" | undefined {
  const areNumbers = typeof before === "number" && typeof after === "number";
  const areDays =
    typeof before === "string" && typeof after === "string" && day.test(before) && day.test(after);
  if (!(areNumbers || areDays) || before === after) return undefined;
  return before < after ? "higher" : "lower";
}
