import { problem } from "../../../messages/problem.ts";
import { referencePlace } from "../reference-place.ts";
import type { Rule } from "../rule.ts";

/** A record does not name itself. */
export const rule: Rule = {
  codes: ["ref/self"],
  scope: "catalogue",
  record(record, { catalogue, report }) {
    for (const reference of catalogue.outgoing.get(record) ?? []) {
      if (reference.target === record)
        report(problem("ref/self", referencePlace(reference), { id: record.id }));
    }
  },
};
