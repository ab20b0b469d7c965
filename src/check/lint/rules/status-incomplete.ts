import { problem } from "../../../messages/problem.ts";
import type { Rule } from "../rule.ts";
import { placeOf } from "../rule.ts";

/** Information: a list that says itself that it lacks some of its codes. */
export const rule: Rule = {
  codes: ["status/incomplete"],
  notInRelease: ["status/incomplete"],
  record(record, { report }) {
    const complete = record.kind.roles.get("complete");
    if (!complete || record.data[complete.name] !== false) return;
    report(problem("status/incomplete", placeOf(record, [...record.path, complete.name]), { id: record.id }));
  },
};
