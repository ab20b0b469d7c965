import { sectionsOf } from "./sections.ts";
import type { CatalogueRecord } from "../model/catalogue.ts";
import type { Field } from "../model/shape.ts";
import type { Context } from "./context.ts";
import { property } from "./context.ts";
import { isLabelled } from "./label.ts";
import type { FieldNode, SectionNode, ValueNode } from "./node.ts";

/** What is shown of a record: its sections in their order, those without anything to show too, so that each has its place. */
export function presentRecord(context: Context, record: CatalogueRecord): SectionNode[] {
  return sectionsOf(record.kind).map(({ section, fields }) => ({
    label: section.label && context.label(section.label),
    fields: fields.flatMap((field) => presentField(context, record, field) ?? []),
  }));
}

/** A field with its label. A field without one, and one without a value, is not shown. */
export function presentField(context: Context, record: CatalogueRecord, field: Field): FieldNode | undefined {
  const value = isLabelled(field) ? fieldValue(context, record, field) : undefined;
  if (!value || !field.label) return undefined;
  const help = field.help && context.label(field.help);
  return { field, label: context.label(field.label), help, value };
}

/** The value of a field, whether it has a label or not. */
export function fieldValue(context: Context, record: CatalogueRecord, field: Field): ValueNode | undefined {
  if (field.role === "citation" && field.derived) return { type: "citation", record };
  return property(context, field, record.data);
}
