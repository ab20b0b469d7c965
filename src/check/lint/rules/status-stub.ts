import { problem } from "../../../messages/problem.ts";
import { isStub } from "../../../model/status.ts";
import type { Rule } from "../rule.ts";
import { placeOf } from "../rule.ts";

/** Information: a record that is known by id and title only. */
export const rule: Rule = {
  codes: ["status/stub"],
  notInRelease: ["status/stub"],
  record(record, { report }) {
    const status = record.kind.roles.get("status");
    if (status && isStub(record))
      report(problem("status/stub", placeOf(record, [...record.path, status.name]), { id: record.id }));
  },
};
