import { labelText } from "../present/format/localized.ts";
import { say } from "../site/page-text.ts";
import type { PageContext } from "../site/page-context.ts";
import type { RecordChange } from "../change/diff/change.ts";
import { pairItems } from "../change/diff/items.ts";
import { isEqual } from "../model/equal.ts";
import type { Json, JsonObject } from "../model/json.ts";
import { isObject } from "../model/json.ts";
import type { Field, ListShape, ObjectShape, Shape } from "../model/shape.ts";
import { keyField } from "../model/shape-parts.ts";
import { plainValue } from "../present/plain-value.ts";
import { excerpts } from "./excerpt.ts";

/** So many things are said of a record; the others are counted. */
const most = 8;

/** So many characters of a value that is new or gone are shown. */
const longest = 120;

type Value = Json | undefined;

/**
 * What of a record changed, as its page says it: each property with what it said and what it says. The properties that
 * changed most come first; the date of the last update is only said when nothing else is.
 */
export function describeChange(page: PageContext, { before, record, fields }: RecordChange): string[] {
  const tops = [...new Set(fields.flatMap(({ way: [top] }) => (typeof top === "object" ? [top] : [])))];
  const telling = tops.filter(({ role }) => role !== "updated");
  const said = (telling.length > 0 ? telling : tops).flatMap((field) => {
    // What only follows a rename, or is written otherwise, says what it said.
    const isForm = fields.every(({ way: [top], class: one }) => top !== field || one === "editorial");
    return isForm && field.role !== "updated"
      ? (fieldLabel(page, field) ?? [])
      : fieldInWords(page, field, ownValue(before?.data, field.name), ownValue(record.data, field.name));
  });
  const more = said.length - most;
  return more > 0 ? [...said.slice(0, most), say(page, "changesMore", { count: String(more) })] : said;
}

function fieldInWords(page: PageContext, field: Field, before: Value, after: Value): string[] {
  const label = fieldLabel(page, field);
  if (label === undefined || isEqual(before, after)) return [];
  const { shape } = field;
  if (shape.type === "list" && isMaybeList(before) && isMaybeList(after))
    return plainList(page, label, shape, before ?? [], after ?? []);
  if (shape.type === "object" && isObject(before) && isObject(after))
    return plainObject(page, label, shape, before, after);
  return [valueInWords(page, label, shape, before, after)];
}

/** As a whole where its sentence says otherwise, else part by part. */
function plainObject(
  page: PageContext,
  label: string,
  shape: ObjectShape,
  before: JsonObject,
  after: JsonObject,
): string[] {
  const isSaid = shape.sentence && text(page, before, shape) !== text(page, after, shape);
  if (isSaid) return [valueInWords(page, label, shape, before, after)];
  return shape.fields.flatMap((field) =>
    fieldInWords(page, field, ownValue(before, field.name), ownValue(after, field.name)).map(
      (part) => `${label} › ${part}`,
    ),
  );
}

function plainList(
  page: PageContext,
  label: string,
  { items }: ListShape,
  before: readonly Json[],
  after: readonly Json[],
): string[] {
  const { pairs, isReordered } = pairItems(before, after, items);
  const said = pairs.flatMap(({ key, before: old, after: now }): string[] => {
    if (isEqual(old, now)) return [];
    if (old === undefined || now === undefined)
      return [come(page, label, itemText(page, (now ?? old) as Json, items), now !== undefined)];
    const name = isNamed(items) ? `${label} › ${key}` : label;
    return [valueInWords(page, name, withoutKey(items), old, now)];
  });
  return said.length === 0 && isReordered ? [label] : said;
}

/** What is too long for a line is only named: its page shows it. */
function valueInWords(page: PageContext, label: string, shape: Shape, before: Value, after: Value): string {
  const [old, now] = [text(page, before, shape), text(page, after, shape)];
  if (old === undefined || now === undefined) {
    if (now !== undefined) return say(page, "changedTo", { label, value: short(now) });
    return old === undefined ? label : come(page, label, old, false);
  }
  const shown = old === now ? undefined : excerpts(old, now);
  return shown ? say(page, "changedFromTo", { label, before: shown[0], after: shown[1] }) : label;
}

function come(page: PageContext, label: string, value: string, isNew: boolean): string {
  return say(page, isNew ? "changedNew" : "changedGone", { label, value: short(value) });
}

function short(value: string): string {
  return value.length > longest ? `${value.slice(0, longest).replace(/\s\S*$/, "")} …` : value;
}

/** An item with a key is known by it: `9 – Inconnu`. */
function itemText(page: PageContext, item: Json, shape: Shape): string {
  const key = keyField(shape);
  const name = key && isObject(item) ? ownValue(item, key.name) : undefined;
  const rest = text(page, item, withoutKey(shape)) ?? "";
  if (name === undefined || isNamelessly(shape)) return rest;
  return rest === "" ? String(name) : `${String(name)} – ${rest}`;
}

/** A key that readers do not see, such as that of a remark, is no name. */
function isNamed(shape: Shape): boolean {
  return keyField(shape) !== undefined && !isNamelessly(shape);
}

function isNamelessly(shape: Shape): boolean {
  return keyField(shape)?.hidden === true;
}

function withoutKey(shape: Shape): Shape {
  const key = keyField(shape);
  return shape.type === "object" && key
    ? { ...shape, fields: shape.fields.filter((field) => field !== key) }
    : shape;
}

function text(
  { site: { catalogue }, language }: PageContext,
  value: Value,
  shape: Shape,
): string | undefined {
  return plainValue(value, shape, catalogue, language, true)?.replace(/\s+/g, " ").trim();
}

/** The title and what holds no field of its own have no label on the pages of some catalogues. */
function fieldLabel(page: PageContext, { label, role }: Field): string | undefined {
  if (label) return labelText(label, page.language, page.site.catalogue.languages);
  return role === "title" || role === "content" ? say(page, `changed-${role}`) : undefined;
}

function ownValue(data: JsonObject | undefined, name: string): Value {
  return data && Object.hasOwn(data, name) ? data[name] : undefined;
}

function isMaybeList(value: Value): value is readonly Json[] | undefined {
  return value === undefined || Array.isArray(value);
}
