import { problem } from "../../../messages/problem.ts";
import type { CatalogueRecord, Reference } from "../../../model/catalogue.ts";
import { fieldsOf, itemShape } from "../../../model/shape-parts.ts";
import { isObject } from "../../../model/json.ts";
import type { Field, Kind, Role } from "../../../model/shape.ts";
import { referencePlace } from "../reference-place.ts";
import type { Rule } from "../rule.ts";

/**
 * What a formula is made of, in its properties or in the links of its text, is among what the record is computed from.
 * What stands below the line is exempt: often it is one number for all.
 */
export const rule: Rule = {
  codes: ["formula/operand-not-in-sources"],
  scope: "catalogue",
  record(record, { catalogue, isUnread, report }) {
    const lineage = record.kind.roles.get("lineage");
    const formula = formulaOf(record.kind);
    if (!lineage || !formula) return;
    const isMissing = ({ target, kind, id }: Reference): boolean => !target && !isUnread(kind, id);
    const references = catalogue.outgoing.get(record) ?? [];
    const operands = references.filter(({ field, target }) => field === formula && target);
    const sources = references.filter(({ field, language }) => field === lineage && language === undefined);
    // A source that names nothing is reported as such: it may be the operand, misspelt.
    if (operands.length === 0 || sources.some(isMissing)) return;
    const usable = new Set([...sources.map(({ id }) => id), record.id]);
    const others = operands.filter((one) => !usable.has(one.id) && isSource(one, record.kind, lineage));
    if (others.length === 0) return;
    usable.add(String(valueOf(record, formula, "denominator")));
    for (const operand of others) {
      if (usable.has(operand.id)) continue;
      usable.add(operand.id);
      report(
        problem("formula/operand-not-in-sources", referencePlace(operand), {
          id: operand.id,
          field: lineage.name,
        }),
      );
    }
  },
};

/** The group with a numerator or a denominator. */
function formulaOf({ fields }: Kind): Field | undefined {
  return fields.find(({ shape }) =>
    fieldsOf(shape).some(({ role }) => role === "numerator" || role === "denominator"),
  );
}

function valueOf({ data }: CatalogueRecord, { name, shape }: Field, role: Role): unknown {
  const value = data[name];
  const operand = fieldsOf(shape).find((field) => field.role === role);
  return operand && isObject(value) ? value[operand.name] : undefined;
}

/** May the record be computed from records of that kind? A formula may also name a term or a document. */
function isSource({ kind }: Reference, kindOfRecord: Kind, { shape }: Field): boolean {
  const items = itemShape(shape);
  return kind === (items.type === "reference" ? items.kind : kindOfRecord.name);
}
