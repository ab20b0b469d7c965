import type { Catalogue, CatalogueRecord } from "../../model/catalogue.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import { isObject } from "../../model/json.ts";
import type { Language } from "../../model/language.ts";
import type { Field, Kind, ObjectShape } from "../../model/shape.ts";
import { presentContent } from "../../present/reference.ts";
import { columnsOf } from "../../present/table.ts";
import { presenter } from "../../present/value.ts";
import type { Cell } from "./cell.ts";
import { cellOf } from "./cell.ts";

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
  const context = presenter(catalogue, language);
  const node = presentContent(context, record);
  if (node?.type !== "table") return undefined;
  const rows = Array.from(node.rows(), ({ cells }) => cells.map((cell) => cellOf(cell, context)));
  return [node.columns.map(({ label }) => label.value), ...rows];
}
