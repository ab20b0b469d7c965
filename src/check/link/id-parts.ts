import { problem } from "../../messages/problem.ts";
import type { Problem } from "../../model/diagnostic.ts";
import type { CatalogueRecord } from "../../model/catalogue.ts";
import type { Json } from "../../model/json.ts";
import { isObject } from "../../model/json.ts";
import type { Kind } from "../../model/shape.ts";
import { lookAlike, plainForm } from "../../project/names/look-alike.ts";
import { fillPath } from "./record-paths.ts";
import { matchTemplate } from "./path-template.ts";

/** Device names that Windows takes for no file, whatever their ending. */
const devices = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i;

/** Can the id be a file's name, an address and a key everywhere? */
export function isSafeId(id: string): boolean {
  return (
    /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9_-])?$/.test(id) && !devices.test(id.split(".")[0] ?? "")
  );
}

/** Can a record of the kind have this id, as its template and its schema say? Then `varbook new` makes it. */
export function canBeId(kind: Kind, id: string): boolean {
  const properties = kind.schema["properties"];
  const schema = isObject(properties) ? properties["id"] : undefined;
  const pattern = isObject(schema) ? schema["pattern"] : undefined;
  return (
    isSafeId(id) &&
    idParts(kind, id) !== undefined &&
    (typeof pattern !== "string" || new RegExp(pattern, "u").test(id))
  );
}

/** The parts of an id by the kind's template: the last separator wins, since a code may have it too. Undefined when the id does not have that form. */
export function idParts(kind: Kind, id: string): Readonly<Record<string, string>> | undefined {
  if (kind.id === undefined) return {};
  return matchTemplate(kind.id, id);
}

/** Do the id, the parts it is made of, and the file's path agree? The first that does not is reported: what follows from it is not. */
export function* idProblems(record: CatalogueRecord): Iterable<Problem> {
  const { kind, id, file } = record;
  const place = { file, path: [...record.path, "id"] };
  const expected = kind.id === undefined ? undefined : filled(kind.id, record);
  if (expected !== undefined && expected !== id) {
    if (plainForm(expected) === plainForm(id)) yield* oddParts(record);
    else yield problem("code/id-shape", place, { id, expected, template: kind.id ?? "" });
    return;
  }
  const path = kind.files.holds === "record" ? filled(kind.files.path, record) : undefined;
  if (path === undefined || path === file) return;
  if (plainForm(file) !== plainForm(path)) yield problem("code/file-name", place, { expected: path });
  else if (plainForm(path) !== path) yield* oddParts(record);
  else yield withoutFix(lookAlike(place, file, path));
}

/** Is a record's file where its id and its other properties say? */
export function isInPlace(record: CatalogueRecord): boolean {
  return record.kind.files.holds === "map" || filled(record.kind.files.path, record) === record.file;
}

/** The id, and the properties that it is made of, which have letters that only look like the right ones. */
function* oddParts({ kind, file, path, data }: CatalogueRecord): Iterable<Problem> {
  const names = [...`{id}${kind.id ?? ""}${kind.files.path}`.matchAll(/\{(\w+)\}/g)].map(
    ([, name = ""]) => name,
  );
  for (const name of new Set(names)) {
    const value = text(data[name]);
    const plain = value && plainForm(value);
    if (value !== undefined && plain !== undefined && plain !== value)
      yield lookAlike({ file, path: [...path, name] }, value, plain);
  }
}

/** A file's name is not changed by an edit. */
function withoutFix({ code, arguments: values, place }: Problem): Problem {
  return { code, arguments: values, place };
}

function filled(template: string, { data }: CatalogueRecord): string | undefined {
  return fillPath(template, (name) => text(data[name]));
}

function text(value: Json | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}
