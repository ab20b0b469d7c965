import { problem } from "../../messages/problem.ts";
import type { Json } from "../../model/json.ts";
import type { ScalarShape } from "../../model/shape.ts";
import { isRealDate } from "../../validate/date.ts";
import type { Rule } from "../rule.ts";
import { placeOf } from "../rule.ts";

/** Belgian statistics start in 1830; a year may lie as far ahead as a plan does. */
const earliest = 1830;
const ahead = 5;

/** A year, alone or in a date, is one that statistics can be about. The end of a validity may lie far ahead. */
export const rule: Rule = {
  codes: ["date/implausible-year"],
  scalar(value, shape, { field, path }, record, { today, report }) {
    const year = yearOf(value, shape);
    if (year === undefined) return;
    const latest = Number(today.slice(0, 4)) + ahead;
    // Of a date, only the start of a validity is to be near: its end is open, and others are reported as in the future.
    const isNear = shape.value !== "date" || field.role === "start";
    if (year >= earliest && (year <= latest || !isNear)) return;
    report(
      problem("date/implausible-year", placeOf(record, path), { found: String(year), earliest, latest }),
    );
  },
};

function yearOf(value: Json, shape: ScalarShape): number | undefined {
  if (shape.display === "year" && typeof value === "number") return value;
  return shape.value === "date" && typeof value === "string" && isRealDate(value)
    ? Number(value.slice(0, 4))
    : undefined;
}
