import { problem } from "../../../messages/problem.ts";
import { referencePlace } from "../reference-place.ts";
import type { Rule } from "../rule.ts";

/** A property names a record once. */
export const rule: Rule = {
  codes: ["ref/duplicate"],
  scope: "catalogue",
  record(record, { catalogue, report }) {
    const seen = new Set<string>();
    for (const reference of catalogue.outgoing.get(record) ?? []) {
      const { slot, id, field, language } = reference;
      if (language !== undefined) continue;
      const key = `${slot} ${id}`;
      if (seen.has(key))
        report(problem("ref/duplicate", referencePlace(reference), { id, field: field.name }));
      seen.add(key);
    }
  },
};
