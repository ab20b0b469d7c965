import { problem } from "../../../messages/problem.ts";
import { isObject } from "../../../model/json.ts";
import { keyField } from "../../../model/shape-parts.ts";
import type { Rule } from "../rule.ts";
import { placeOf } from "../rule.ts";

/** Within one list a key (a code, the id of a remark) stands once. */
export const rule: Rule = {
  codes: ["code/duplicate-key"],
  list(items, shape, { field, path }, record, { report }) {
    const key = keyField(shape.items);
    if (!key) return;
    const seen = new Map<string, number>();
    for (const [index, item] of items.entries()) {
      const value = isObject(item) ? item[key.name] : undefined;
      if (typeof value !== "string") continue;
      const first = seen.get(value);
      if (first === undefined) seen.set(value, index);
      else {
        const place = placeOf(record, path, [index, key.name]);
        report(problem("code/duplicate-key", place, { key: value, field: field.name, first: first + 1 }));
      }
    }
  },
};
