import type { Catalogue, CatalogueRecord } from "../../model/catalogue.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import { isObject } from "../../model/json.ts";
import type { Language } from "../../model/language.ts";
import type { Field, ObjectShape, Shape } from "../../model/shape.ts";
import { choose, labelText } from "../format/localized.ts";
import { word } from "../format/words.ts";
import { titleText } from "../record-names.ts";

/** The properties of a table's rows that have a label and that any row has. */
export function columnsOf({ fields }: ObjectShape, rows: readonly JsonObject[]): Field[] {
  const isUsed = ({ name }: Field): boolean => rows.some((row) => Object.hasOwn(row, name));
  return fields.filter((field) => field.label && !field.hidden && isUsed(field));
}

/**
 * A record's table as rows of texts in a language, the labels first. Dates and numbers stay as they are kept, so that
 * programs can read them; what is not known is empty.
 * @returns Nothing when there is no row.
 */
export function recordTable(
  record: CatalogueRecord,
  catalogue: Catalogue,
  language: Language,
): string[][] | undefined {
  const field = record.kind.roles.get("content");
  if (field?.shape.type !== "list" || field.shape.display !== "table") return undefined;
  const data = record.data[field.name];
  const rows = Array.isArray(data) ? (data as readonly Json[]).filter(isObject) : [];
  const columns = field.shape.items.type === "object" ? columnsOf(field.shape.items, rows) : [];
  if (columns.length === 0) return undefined;
  const header = columns.map(({ label }) => labelText(label, language, catalogue.languages));
  const texts = rows.map((row) =>
    columns.map(({ name, shape }) => cell(row[name], shape, catalogue, language)),
  );
  return [header, ...texts];
}

function cell(value: Json | undefined, shape: Shape, catalogue: Catalogue, language: Language): string {
  if (shape.type === "localized") return choose(value, language, catalogue.languages)?.value ?? "";
  if (typeof value === "boolean") return word(language, value ? "yes" : "no");
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return "";
  if (shape.type === "reference") {
    const target = catalogue.records.get(shape.kind)?.get(value);
    return target ? titleText(target, catalogue, language) : value;
  }
  const labels = shape.type === "scalar" && shape.labels;
  return labels && Object.hasOwn(labels, value)
    ? labelText(labels[value], language, catalogue.languages)
    : value;
}
