import { problem } from "../../../messages/problem.ts";
import type { CatalogueRecord, Reference } from "../../../model/catalogue.ts";
import { everyRecord } from "../../../model/every-record.ts";
import { isStub } from "../../../model/status.ts";
import { kindName } from "../kind-name.ts";
import type { Rule } from "../rule.ts";
import { placeOf } from "../rule.ts";

/** Information: a record that nothing names, of a kind that exists to be named (one without lineage), or a stub. */
export const rule: Rule = {
  codes: ["ref/unused"],
  scope: "catalogue",
  catalogue({ catalogue, isComplete, isAllRead, report }) {
    // What cannot be read may name it.
    if (!isComplete || !isAllRead) return;
    for (const record of everyRecord(catalogue)) {
      const stands = record.kind.roles.has("lineage") && !isStub(record);
      if (stands || isNamed(record, catalogue.incoming.get(record) ?? [])) continue;
      const words = { kind: kindName(catalogue, record.kind.name), id: record.id };
      report(problem("ref/unused", placeOf(record, record.path, [], "key"), words));
    }
  },
};

function isNamed(record: CatalogueRecord, incoming: readonly Reference[]): boolean {
  const { roles } = record.kind;
  return roles.has("rank") || roles.has("release-note") || incoming.some(({ from }) => from !== record);
}
