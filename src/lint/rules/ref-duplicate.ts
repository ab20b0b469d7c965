import { problem } from "../../messages/problem.ts";
import type { Reference } from "../../model/catalogue.ts";
import { referencePlace } from "../reference-place.ts";
import type { Rule } from "../rule.ts";

/** A property names a record once. */
export const rule: Rule = {
  codes: ["ref/duplicate"],
  scope: "catalogue",
  record(record, { catalogue, report }) {
    const seen = new Map<string, Reference>();
    for (const reference of catalogue.outgoing.get(record) ?? []) {
      if (reference.language !== undefined) continue;
      const key = `${reference.kind}:${reference.id}`;
      const first = seen.get(key);
      if (!first) {
        seen.set(key, reference);
        continue;
      }
      // Named before, perhaps in another property: only now the properties matter.
      const own = `${property(reference)} ${key}`;
      if (property(first) === property(reference) || seen.has(own)) {
        const { id, field } = reference;
        report(problem("ref/duplicate", referencePlace(reference), { id, field: field.name }));
      } else seen.set(own, reference);
    }
  },
};

/** The path without the indexes of lists: the property as the schema knows it. */
function property({ path }: Reference): string {
  return path.filter((step) => typeof step === "string").join(".");
}
