import { problem } from "../../messages/problem.ts";
import type { Problem } from "../../model/diagnostic.ts";
import { isObject } from "../../model/json.ts";
import { visitRecord } from "../../model/visit.ts";
import type { Rule } from "../rule.ts";
import { placeOf } from "../rule.ts";

/** Within one list a key (a code, the id of a remark) stands once. */
export const rule: Rule = {
  codes: ["code/duplicate-key"],
  record(record) {
    const problems: Problem[] = [];
    visitRecord(record, {
      list(items, shape, { field, path }) {
        const key = shape.items.type === "object" ? shape.items.fields.find(({ role }) => role === "key") : undefined;
        if (!key) return;
        const seen = new Map<string, number>();
        for (const [index, item] of items.entries()) {
          const value = isObject(item) ? item[key.name] : undefined;
          if (typeof value !== "string") continue;
          const first = seen.get(value);
          if (first === undefined) seen.set(value, index);
          else {
            const place = placeOf(record, [...path, index, key.name]);
            problems.push(problem("code/duplicate-key", place, { key: value, field: field.name, first: first + 1 }));
          }
        }
      },
    });
    return problems;
  },
};
