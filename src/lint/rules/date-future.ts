import { problem } from "../../messages/problem.ts";
import { isRealDate } from "../../validate/date.ts";
import type { Rule } from "../rule.ts";
import { placeOf } from "../rule.ts";

/** A date of the record's own history is not in the future; the start or end of a validity may be. */
export const rule: Rule = {
  codes: ["date/future"],
  scalar(value, shape, { field, path }, record, { today, report }) {
    if (shape.value !== "date" || typeof value !== "string" || field.role === "start" || field.role === "end")
      return;
    if (value > today && isRealDate(value))
      report(problem("date/future", placeOf(record, path), { found: value }));
  },
};
