import type { Catalogue, CatalogueRecord } from "../model/catalogue.ts";
import { everyRecord } from "../model/every-record.ts";
import { valueAt } from "../model/pointer.ts";
import type { Field } from "../model/shape.ts";
import { shapeAt } from "../model/shape-at.ts";
import type { PathAt, Position } from "../yaml/path-at.ts";
import { pathAt } from "../yaml/path-at.ts";

/** What stands at a position of a file of records. */
export interface ElementAt extends PathAt {
  /** The record in which it is; nothing in a file of settings, or where the file could not be read. */
  readonly record?: CatalogueRecord;
  /** The innermost property. */
  readonly field?: Field;
  /** The language of the text, by its tag. */
  readonly language?: string;
  /** What is named there, by a property or by a link in a text. */
  readonly reference?: { readonly kind: string; readonly id: string; readonly target?: CatalogueRecord };
}

/**
 * What stands at a position of a file, for editors: where it is in the data, the property, the language, and the record that
 * is named.
 * @param file Path in the catalogue, with `/`.
 * @param text The file's text, as the editor has it.
 * @returns Nothing for a text that cannot be parsed.
 */
export function elementAt(
  catalogue: Catalogue,
  file: string,
  text: string,
  position: Position,
): ElementAt | undefined {
  const found = pathAt(text, position);
  if (!found) return undefined;
  const record = [...everyRecord(catalogue)].find(
    (one) => one.file === file && one.path.every((step, index) => step === found.path[index]),
  );
  if (!record) return found;
  const path = found.path.slice(record.path.length);
  const { field, shape } = shapeAt(record.kind.fields, path);
  const around = shapeAt(record.kind.fields, path.slice(0, -1)).shape;
  const language = around?.type === "localized" ? String(path.at(-1)) : undefined;
  const link = linkAt(text, position);
  const id = shape?.type === "reference" ? valueAt(record.data, path) : undefined;
  const named =
    link ?? (typeof id === "string" && shape?.type === "reference" ? { kind: shape.kind, id } : undefined);
  const target = named && catalogue.records.get(named.kind)?.get(named.id);
  return {
    ...found,
    record,
    ...(field && { field }),
    ...(language !== undefined && { language }),
    ...(named && { reference: { ...named, ...(target && { target }) } }),
  };
}

/** The link of a text whose target is at the position: `(kind:id)`. */
function linkAt(text: string, { line, column }: Position): { kind: string; id: string } | undefined {
  const written = text.split("\n")[line - 1] ?? "";
  for (const { 0: whole, 1: kind = "", 2: id = "", index } of written.matchAll(
    /\(([a-z][a-z-]*):([\w.-]+)\)/g,
  ))
    if (index < column && column <= index + whole.length + 1) return { kind, id };
  return undefined;
}
