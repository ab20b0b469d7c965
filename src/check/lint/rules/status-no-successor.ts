import { problem } from "../../../messages/problem.ts";
import type { Rule } from "../rule.ts";
import { placeOf } from "../rule.ts";

/** What is no longer updated or was withdrawn names what to use instead, so that its readers are not left alone. */
export const rule: Rule = {
  codes: ["status/no-successor"],
  scope: "record",
  record(record, { report }) {
    const { roles } = record.kind;
    const status = roles.get("status");
    const successor = roles.get("successor");
    if (!status || !successor || Object.hasOwn(record.data, successor.name)) return;
    if (record.status !== "withdrawn" && record.status !== "deprecated") return;
    report(
      problem("status/no-successor", placeOf(record, [...record.path, status.name]), {
        id: record.id,
        status: record.status,
        property: successor.name,
      }),
    );
  },
};
