import { problem } from "../../../messages/problem.ts";
import type { Rule } from "../rule.ts";
import { placeOf } from "../rule.ts";

/** With a state to compare with: a record whose content changed has a new date. */
export const rule: Rule = {
  codes: ["date/older-than-change"],
  scope: "catalogue",
  record(record, { hasOldDate, catalogue, report }) {
    const date = record.kind.roles.get("updated");
    if (!date || !hasOldDate?.(record, catalogue)) return;
    const found = String(record.data[date.name]);
    report(problem("date/older-than-change", placeOf(record, record.path, [date.name]), { found }));
  },
};
