import { comparedWith, problem } from "../../../messages/problem.ts";
import type { CatalogueRecord } from "../../../model/catalogue.ts";
import { fieldsOf } from "../../../model/shape-parts.ts";
import type { Path } from "../../../model/diagnostic.ts";
import { isObject } from "../../../model/json.ts";
import type { Rule } from "../rule.ts";
import { placeOf } from "../rule.ts";

/** A rate has one base: the unit and the formula give the same number. */
export const rule: Rule = {
  codes: ["formula/per-vs-unit"],
  record(record, { report }) {
    const [first, ...others] = basesOf(record);
    for (const other of others) {
      if (!first || other.base === first.base) continue;
      const fields = { field: first.path.join("."), other: other.path.join(".") };
      const found = problem("formula/per-vs-unit", placeOf(record, record.path, other.path), {
        ...fields,
        base: first.base,
        otherBase: other.base,
      });
      report(comparedWith(found, placeOf(record, record.path, first.path)));
    }
  },
};

/** The numbers with the role of a base, one level deep, in the schema's order. */
function basesOf({ kind, data }: CatalogueRecord): { readonly base: number; readonly path: Path }[] {
  const found: { readonly base: number; readonly path: Path }[] = [];
  for (const { name, shape } of kind.fields) {
    const group = data[name];
    if (!isObject(group)) continue;
    for (const field of fieldsOf(shape)) {
      const base = field.role === "base" ? group[field.name] : undefined;
      if (typeof base === "number") found.push({ base, path: [name, field.name] });
    }
  }
  return found;
}
