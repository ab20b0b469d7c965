import { problem } from "../../messages/problem.ts";
import { referencePlace } from "../reference-place.ts";
import type { Rule } from "../rule.ts";

/** A property names a record once. */
export const rule: Rule = {
  codes: ["ref/duplicate"],
  record(record, { catalogue, report }) {
    const seen = new Set<string>();
    for (const reference of catalogue.outgoing.get(record) ?? []) {
      if (reference.link) continue;
      const key = `${property(reference.path)} ${reference.id}`;
      if (seen.has(key))
        report(
          problem("ref/duplicate", referencePlace(reference), {
            id: reference.id,
            field: reference.field.name,
          }),
        );
      seen.add(key);
    }
  },
};

/** The path without the indexes of lists: the property as the schema knows it. */
function property(path: readonly (string | number)[]): string {
  return path.filter((step) => typeof step === "string").join(".");
}
