import { problem } from "../../../messages/problem.ts";
import { isStub } from "../../../model/status.ts";
import type { Rule } from "../rule.ts";
import { placeOf } from "../rule.ts";

const code = "code/family-dimensions";

/** Codes that begin in a certain way have a breakdown, or have none: which ones is the configuration's matter. */
export const rule: Rule = {
  codes: [code],
  options: { [code]: { with: [], without: [] } },
  record(record, { option, report }) {
    const field = record.kind.roles.get("breakdown");
    const recordCode = record.data[record.kind.roles.get("code")?.name ?? ""];
    if (!field || typeof recordCode !== "string" || isStub(record)) return;
    const value = record.data[field.name];
    const isBrokenDown = value !== undefined && !(Array.isArray(value) && value.length === 0);
    const family = option<readonly string[]>(code, isBrokenDown ? "without" : "with", []).find((start) =>
      recordCode.startsWith(start),
    );
    if (family === undefined) return;
    const property = isBrokenDown ? field : record.kind.roles.get("code");
    const values = {
      code: recordCode,
      family,
      ...(isBrokenDown ? { tooMuch: field.name } : { missing: field.name }),
    };
    report(
      problem(
        code,
        placeOf(record, record.path, [property?.name ?? ""], isBrokenDown ? "key" : "value"),
        values,
      ),
    );
  },
};
