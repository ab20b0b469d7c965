import type { CatalogueRecord } from "../model/catalogue.ts";
import type { Json, JsonObject } from "../model/json.ts";
import { isObject } from "../model/json.ts";
import type { Field, Kind, ObjectShape } from "../model/shape.ts";
import { recordPage } from "./address.ts";
import type { Download } from "./downloads.ts";
import { csvFormat, sheetFormat } from "./downloads.ts";
import { columnsOf } from "./table.ts";

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
 * The files of a record's table beside its page, relative to a language's folder; none when it has no rows. The sheet first:
 * in it codes stay as they are, while Excel reads those of a CSV file as numbers and dates.
 */
export function tableDownloads(record: CatalogueRecord): Download[] {
  const table = tableField(record.kind);
  const page = record.kind.page.mode === "each" ? recordPage(record)?.path : undefined;
  if (!table || page === undefined || itemsOf(record, table.field).length === 0) return [];
  return [sheetFormat, csvFormat].map((format) => ({ format, path: page.replace(/html$/, format.ending) }));
}
