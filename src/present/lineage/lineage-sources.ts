import type { Catalogue, CatalogueRecord } from "../../model/catalogue.ts";
import type { Field, Kind, Shape } from "../../model/shape.ts";
import { fieldsOf, itemShape } from "../../model/shape-parts.ts";

const byCatalogue = new WeakMap<Catalogue, Map<CatalogueRecord, readonly CatalogueRecord[]>>();

/**
 * What a record is computed from, each once: the operands of its formula, by the roles `numerator` and `denominator` and the
 * links of the formula's text, then the records that its field of role `lineage` names. So operands are there however
 * many sources are shown.
 */
export function sourcesOf(record: CatalogueRecord, catalogue: Catalogue): readonly CatalogueRecord[] {
  let ofCatalogue = byCatalogue.get(catalogue);
  if (!ofCatalogue) byCatalogue.set(catalogue, (ofCatalogue = new Map()));
  let sources = ofCatalogue.get(record);
  if (!sources) ofCatalogue.set(record, (sources = findSources(record, catalogue)));
  return sources;
}

function findSources(record: CatalogueRecord, { outgoing }: Catalogue): CatalogueRecord[] {
  const operands = new Set<CatalogueRecord>();
  const sources = new Set<CatalogueRecord>();
  for (const { field, language, target } of outgoing.get(record) ?? []) {
    if (!target || target === record) continue;
    if (field.role === "lineage" && language === undefined) sources.add(target);
    else if (operandKinds(field, record.kind).includes(target.kind.name)) operands.add(target);
  }
  return [...new Set([...operands, ...sources])];
}

const kindsOfFields = new WeakMap<Field, readonly string[]>();

/** The kinds of the operands that a field may name, if it holds a formula: this may also name terms and documents. */
function operandKinds(field: Field, { name, roles }: Kind): readonly string[] {
  let kinds = kindsOfFields.get(field);
  if (!kinds) {
    const operands = fieldsIn(field).filter(({ role }) => role === "numerator" || role === "denominator");
    const lineage = roles.get("lineage");
    const sourceKinds = lineage ? kindsIn(lineage.shape) : [name];
    kinds = operands.length > 0 ? [...sourceKinds, ...operands.flatMap(({ shape }) => kindsIn(shape))] : [];
    kindsOfFields.set(field, kinds);
  }
  return kinds;
}

/** A field and those in it. */
function fieldsIn(field: Field): Field[] {
  return [field, ...fieldsOf(field.shape).flatMap(fieldsIn)];
}

function kindsIn(shape: Shape): string[] {
  const items = itemShape(shape);
  return items.type === "reference" ? [items.kind] : [];
}
