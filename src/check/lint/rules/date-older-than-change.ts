import { compareRecords } from "../../../change/diff/fields.ts";
import { rankOf } from "../../../change/diff/ranks.ts";
import { hasOldDate } from "../../../change/diff/record-change.ts";
import type { Usage } from "../../../change/diff/vocabulary.ts";
import { vocabularyOf } from "../../../change/diff/vocabulary.ts";
import { currentIds } from "../../link/former-ids.ts";
import { problem } from "../../../messages/problem.ts";
import type { Catalogue } from "../../../model/catalogue.ts";
import { everyRecord } from "../../../model/every-record.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { placeOf } from "../rule.ts";

/** With a state to compare with: a record whose content changed has a new date. */
export const rule: Rule = {
  codes: ["date/older-than-change"],
  scope: "catalogue",
  record(record, { before, catalogue, report }) {
    const date = record.kind.roles.get("updated");
    const old = date && before?.(record);
    if (!old || !before) return;
    const fields = compareRecords(old, record, {
      languages: catalogue.languages,
      renames: currentIds(catalogue),
      usage: () => usageIn(catalogue, before),
      rankOf(kind, id) {
        const named = catalogue.records.get(kind)?.get(id);
        return named && rankOf(named);
      },
    });
    if (!hasOldDate({ before: old, after: record }, fields)) return;
    const found = String(record.data[date.name]);
    report(problem("date/older-than-change", placeOf(record, record.path, [date.name]), { found }));
  },
};

const usages = new WeakMap<Catalogue, Usage>();

/** The words in use before and after the change. */
function usageIn(catalogue: Catalogue, before: NonNullable<RuleContext["before"]>): Usage {
  let usage = usages.get(catalogue);
  if (!usage) {
    const records = [...everyRecord(catalogue)];
    usage = {
      before: vocabularyOf(records.map((record) => before(record) ?? record)),
      after: vocabularyOf(records),
    };
    usages.set(catalogue, usage);
  }
  return usage;
}
