import { problem } from "../../messages/problem.ts";
import type { Problem } from "../../model/diagnostic.ts";
import { visitRecord } from "../../model/visit.ts";
import { isRealDate } from "../../validate/date.ts";
import type { Rule } from "../rule.ts";
import { placeOf } from "../rule.ts";

/** A date of the record's own history is not in the future; the end of a validity may be. */
export const rule: Rule = {
  codes: ["date/future"],
  record(record, { today }) {
    const problems: Problem[] = [];
    visitRecord(record, {
      scalar(value, shape, { field, path }) {
        if (shape.value !== "date" || typeof value !== "string" || field.role === "start" || field.role === "end") return;
        if (isRealDate(value) && value > today) problems.push(problem("date/future", placeOf(record, path), { found: value }));
      },
    });
    return problems;
  },
};
