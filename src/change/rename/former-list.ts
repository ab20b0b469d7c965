import type { locator } from "../../yaml/locate.ts";
import type { CatalogueRecord } from "../../model/catalogue.ts";
import type { Edit, Path } from "../../model/diagnostic.ts";
import type { Field } from "../../model/shape.ts";
import { formerIdsOf } from "../../check/link/former-ids.ts";

/** A record and the text of its file. */
export interface RecordSource {
  readonly text: string;
  readonly record: CatalogueRecord;
  /** The property that keeps former ids. */
  readonly field: Field;
  /** Finds places in the text. */
  readonly locate: ReturnType<typeof locator>;
}

/** Adds an id to the former ids of a record: to the list, or as a new one after the property that stands before it in the schema. */
export function addFormer(written: RecordSource, id: string): Edit | undefined {
  const { text, record, field } = written;
  const ids = formerIdsOf(record);
  const [start, end] = rangeOf(written, [field.name]) ?? [0, 0];
  if (end > start && text[start] === "[") return insert(end - 1, ids.length > 0 ? `, ${id}` : id);
  if (end > start && ids.length > 0) {
    const last = lineEnd(text, end);
    const indent = /\n([ \t]*)-[^\n]*$/.exec(text.slice(0, end))?.[1] ?? "";
    return insert(last, `${newline(text)}${indent}- ${id}`);
  }
  return end > start ? undefined : newList(written, id);
}

/** Takes the last of the former ids of a record away again; with the property, when it was the only one. */
export function removeLastFormer(written: RecordSource): Edit | undefined {
  const { text, record, field } = written;
  const ids = formerIdsOf(record);
  const list = rangeOf(written, [field.name]);
  const last = rangeOf(written, [field.name, ids.length - 1]);
  if (!list || !last) return undefined;
  const isFlowList = text[list[0]] === "[";
  const key = rangeOf(written, [field.name], "key")?.[0] ?? list[0];
  if (ids.length > 1 && isFlowList) {
    return { start: text.lastIndexOf(",", last[0]), end: last[1], text: "" };
  }
  if (isInFlow(written)) return { start: text.lastIndexOf(",", key), end: list[1], text: "" };
  return { start: previousEnd(text, ids.length > 1 ? last[0] : key), end: lineEnd(text, last[1]), text: "" };
}

function newList(written: RecordSource, id: string): Edit | undefined {
  const { text, record, field } = written;
  const { fields } = record.kind;
  const before = fields
    .slice(0, fields.indexOf(field))
    .filter(({ name }) => Object.hasOwn(record.data, name));
  const ends = before.flatMap(({ name }) => {
    const key = rangeOf(written, [name], "key");
    const value = rangeOf(written, [name]);
    return key && value ? [{ key: key[0], end: value[1] }] : [];
  });
  const last = ends.toSorted((a, b) => a.end - b.end).at(-1);
  if (!last) return undefined;
  if (isInFlow(written)) return insert(last.end, `, ${field.name}: [${id}]`);
  const indent = text.slice(text.lastIndexOf("\n", last.key - 1) + 1, last.key);
  return insert(lineEnd(text, last.end), `${newline(text)}${indent}${field.name}: [${id}]`);
}

function isInFlow(written: RecordSource): boolean {
  const [start = 0] = rangeOf(written, []) ?? [];
  return written.text[start] === "{";
}

function rangeOf(
  { locate, record }: RecordSource,
  path: Path,
  at: "key" | "value" = "value",
): [number, number] | undefined {
  const { start, end, isExact } = locate({ file: record.file, path: [...record.path, ...path], at });
  return isExact ? [start, end] : undefined;
}

/** Where the line of a character ends, without its line feed. */
function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return withoutReturn(text, end === -1 ? text.length : end);
}

/** Where the line before that of a character ends. */
function previousEnd(text: string, from: number): number {
  return withoutReturn(text, Math.max(0, text.lastIndexOf("\n", from - 1)));
}

function withoutReturn(text: string, end: number): number {
  return text[end - 1] === "\r" ? end - 1 : end;
}

function newline(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}

function insert(at: number, text: string): Edit {
  return { start: at, end: at, text };
}
