import { problem } from "../../../messages/problem.ts";
import type { CatalogueRecord } from "../../../model/catalogue.ts";
import { isWithdrawn } from "../../../model/status.ts";
import { referencePlace } from "../reference-place.ts";
import type { Rule } from "../rule.ts";

/** Nothing that is in use names a withdrawn record. */
export const rule: Rule = {
  codes: ["ref/withdrawn"],
  scope: "catalogue",
  record(record, { catalogue, report }) {
    if (isWithdrawn(record)) return;
    for (const reference of catalogue.outgoing.get(record) ?? []) {
      if (reference.target && isWithdrawn(reference.target)) {
        report(
          problem("ref/withdrawn", referencePlace(reference), {
            id: reference.id,
            successor: successor(reference.target),
          }),
        );
      }
    }
  },
};

function successor(record: CatalogueRecord): string | undefined {
  const field = record.kind.roles.get("successor");
  const id = field && record.data[field.name];
  return typeof id === "string" ? id : undefined;
}
