import type { Catalogue, CatalogueRecord } from "../../model/catalogue.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import { isObject } from "../../model/json.ts";
import type { Language } from "../../model/language.ts";
import type { Field, Kind, ObjectShape } from "../../model/shape.ts";
import { labelText } from "../../present/format/localized.ts";
import type { Cell } from "./cell.ts";
import { cellOf } from "./cell.ts";

/**
 * The properties of a table's rows that have a label.
 * @param rows When they are given, only those that any of them has.
 */
export function columnsOf({ fields }: ObjectShape, rows?: readonly JsonObject[]): Field[] {
  const isUsed = ({ name }: Field): boolean => !rows || rows.some((row) => Object.hasOwn(row, name));
  return fields.filter((field) => field.label && !field.hidden && isUsed(field));
}

/** The field of a kind whose records are tables, such as code lists, and what its items are. */
export function tableField({
  roles,
}: Kind): { readonly field: Field; readonly items: ObjectShape } | undefined {
  const field = roles.get("content");
  if (field?.shape.type !== "list" || field.shape.display !== "table") return undefined;
  const { items } = field.shape;
  return items.type === "object" && columnsOf(items).length > 0 ? { field, items } : undefined;
}

/** The rows of a record's table as they are kept. */
export function itemsOf({ data }: CatalogueRecord, { name }: Field): JsonObject[] {
  const value = Object.hasOwn(data, name) ? data[name] : undefined;
  return Array.isArray(value) ? (value as readonly Json[]).filter(isObject) : [];
}

/**
 * A record's table in a language, the labels first.
 * @returns Nothing when there is no row.
 */
export function recordTable(
  record: CatalogueRecord,
  catalogue: Catalogue,
  language: Language,
): Cell[][] | undefined {
  const table = tableField(record.kind);
  const rows = table ? itemsOf(record, table.field) : [];
  const columns = table ? columnsOf(table.items, rows) : [];
  if (columns.length === 0) return undefined;
  const header = columns.map(({ label }) => labelText(label, language, catalogue.languages));
  const texts = rows.map((row) =>
    columns.map(({ name, shape }) =>
      cellOf(Object.hasOwn(row, name) ? row[name] : undefined, shape, catalogue, language),
    ),
  );
  return [header, ...texts];
}
