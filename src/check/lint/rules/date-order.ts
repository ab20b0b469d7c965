import { problem } from "../../../messages/problem.ts";
import type { Rule } from "../rule.ts";
import { placeOf } from "../rule.ts";

/** What has a start and an end starts before it ends. */
export const rule: Rule = {
  codes: ["date/order"],
  object(value, shape, { path }, record, { report }) {
    const from = shape.fields.find(({ role }) => role === "start");
    const to = shape.fields.find(({ role }) => role === "end");
    if (!from || !to) return;
    const start = value[from.name];
    const end = value[to.name];
    const bothNumbers = typeof start === "number" && typeof end === "number";
    const bothTexts = typeof start === "string" && typeof end === "string";
    if ((bothNumbers || bothTexts) && start > end) {
      report(
        problem("date/order", placeOf(record, path, [to.name]), { start: String(start), end: String(end) }),
      );
    }
  },
};
