import { compareRecords } from "../../diff/fields.ts";
import { hasOldDate } from "../../diff/record-change.ts";
import { currentIds } from "../../link/former-ids.ts";
import { problem } from "../../messages/problem.ts";
import type { Rule } from "../rule.ts";
import { placeOf } from "../rule.ts";

/** With a state to compare with: a record whose content changed has a new date. */
export const rule: Rule = {
  codes: ["date/older-than-change"],
  scope: "catalogue",
  record(record, { before, catalogue, report }) {
    const date = record.kind.roles.get("updated");
    const old = date && before?.(record);
    if (!old) return;
    const fields = compareRecords(old, record, {
      languages: catalogue.languages,
      renames: currentIds(catalogue),
    });
    if (!hasOldDate({ before: old, after: record }, fields)) return;
    const found = String(record.data[date.name]);
    report(problem("date/older-than-change", placeOf(record, record.path, [date.name]), { found }));
  },
};
