import { problem } from "../../../messages/problem.ts";
import type { Json } from "../../../model/json.ts";
import type { Field, ScalarShape } from "../../../model/shape.ts";
import { visitRecord } from "../../../model/visit.ts";
import { isRealDate } from "../../../model/iso-date.ts";
import type { Rule } from "../rule.ts";
import { placeOf } from "../rule.ts";

const code = "date/future";

/** A date of the record's own history is not in the future; the start or end of a validity may be. */
export const rule: Rule = {
  codes: [code],
  scalar(value, shape, { field }, _record, { keep }) {
    const date = ownDate(value, shape, field);
    if (date !== undefined) keep(code, [numberOf(date)]);
  },
  catalogue({ today, kept, report }) {
    const last = numberOf(today);
    for (const [record, days] of kept(code)) {
      if (days.every((day) => day <= last)) continue;
      visitRecord(record, {
        scalar(value, shape, { field, path }) {
          const date = ownDate(value, shape, field);
          if (date !== undefined && date > today)
            report(problem(code, placeOf(record, path), { found: date }));
        },
      });
    }
  },
};

function ownDate(value: Json, shape: ScalarShape, { role }: Field): string | undefined {
  if (shape.value !== "date" || typeof value !== "string" || role === "start" || role === "end")
    return undefined;
  return isRealDate(value) ? value : undefined;
}

/** 2025-11-28 as 20251128: later days are greater. */
function numberOf(date: string): number {
  return Number(date.replaceAll("-", ""));
}
