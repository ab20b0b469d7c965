import { problem } from "../../../messages/problem.ts";
import type { Json } from "../../../model/json.ts";
import type { Field, ScalarShape } from "../../../model/shape.ts";
import { visitRecord } from "../../../model/visit.ts";
import { isRealDate } from "../../../model/iso-date.ts";
import type { Rule } from "../rule.ts";
import { placeOf } from "../rule.ts";

const code = "date/implausible-year";

/** Belgian statistics start in 1830; a year may lie as far ahead as a plan does. */
const earliest = 1830;
const ahead = 5;

/** A year, alone or in a date, is one that statistics can be about. The end of a validity may lie far ahead. */
export const rule: Rule = {
  codes: [code],
  scalar(value, shape, { field }, _record, { keep }) {
    const year = yearOf(value, shape, field);
    if (year !== undefined) keep(code, [year]);
  },
  catalogue({ today, kept, report }) {
    const latest = Number(today.slice(0, 4)) + ahead;
    const isPlausible = (year: number): boolean => year >= earliest && year <= latest;
    for (const [record, years] of kept(code)) {
      if (years.every(isPlausible)) continue;
      visitRecord(record, {
        scalar(value, shape, { field, path }) {
          const year = yearOf(value, shape, field);
          if (year === undefined || isPlausible(year)) return;
          report(problem(code, placeOf(record, path), { found: String(year), earliest, latest }));
        },
      });
    }
  },
};

/** The year to look at. A late date is only odd as the start of a validity: its end is open, and others are in the future. */
function yearOf(value: Json, shape: ScalarShape, { role }: Field): number | undefined {
  if (shape.display === "year" && typeof value === "number") return value;
  if (shape.value !== "date" || typeof value !== "string" || !isRealDate(value)) return undefined;
  const year = Number(value.slice(0, 4));
  return role === "start" || year < earliest ? year : undefined;
}
