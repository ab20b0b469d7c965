import { problem } from "../../messages/problem.ts";
import type { Problem } from "../../model/diagnostic.ts";
import { visitRecord } from "../../model/visit.ts";
import { isRealDate } from "../../validate/date.ts";
import type { Rule } from "../rule.ts";
import { placeOf } from "../rule.ts";

/** Belgian statistics start in 1830; a year may lie as far ahead as a plan does. */
const earliest = 1830;
const ahead = 5;

/** A year, alone or in a date, is one that statistics can be about. */
export const rule: Rule = {
  codes: ["date/implausible-year"],
  record(record, { today }) {
    const problems: Problem[] = [];
    const latest = Number(today.slice(0, 4)) + ahead;
    visitRecord(record, {
      scalar(value, shape, { field, path }) {
        const year = yearOf(value, shape.value === "date", shape.display === "year");
        const isOpen = shape.value === "date" && field.role === "end";
        if (year === undefined || (year >= earliest && (year <= latest || isOpen))) return;
        problems.push(problem("date/implausible-year", placeOf(record, path), { found: String(year), earliest, latest }));
      },
    });
    return problems;
  },
};

function yearOf(value: string | number | boolean, isDate: boolean, isYear: boolean): number | undefined {
  if (isYear && typeof value === "number") return value;
  return isDate && typeof value === "string" && isRealDate(value) ? Number(value.slice(0, 4)) : undefined;
}
