import { formerIdsOf } from "../../check/link/former-ids.ts";
import { idParts } from "../../check/link/id-parts.ts";
import { decode } from "../../yaml/decode.ts";
import { locator } from "../../yaml/locate.ts";
import { readYaml } from "../../yaml/read-yaml.ts";
import type { CatalogueRecord } from "../../model/catalogue.ts";
import type { Edit, Place } from "../../model/diagnostic.ts";
import { isEqual } from "../../model/equal.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import { isObject } from "../../model/json.ts";
import { encode, hasMark } from "../../yaml/bytes.ts";
import { applyEdits, editOf } from "../../yaml/edit.ts";
import { addFormer, removeLastFormer } from "./former-list.ts";

/**
 * A record's file with the record under another id; comments and layout stay. The former id joins the former ids; when
 * the new one is the last of them, the renaming is undone and that one leaves them.
 * @returns Undefined when the file cannot be changed so that its data is what it must be, and nothing else.
 */
export function renameInFile(record: CatalogueRecord, to: string, bytes: Uint8Array): Uint8Array | undefined {
  const { text } = decode(record.file, bytes);
  if (text === undefined) return undefined;
  const edits = editsOf(record, to, text);
  const { text: after, made } = applyEdits(text, edits);
  const written = encode(after, hasMark(bytes));
  const [was, is] = [bytes, written].map((each) => readYaml(record.file, each).value);
  if (was === undefined) return undefined;
  const isRight = made.length === edits.length && isEqual(is, expected(record, to, was));
  return isRight ? written : undefined;
}

function editsOf(record: CatalogueRecord, to: string, text: string): Edit[] {
  const locate = locator(text);
  const replace = (place: Place, value: string): Edit => {
    const { start, end, quotes } = locate(place);
    return editOf({ value }, text, start, end, quotes);
  };
  const { file, path, data, kind } = record;
  const edits = Object.entries(changedProperties(record, to)).map(([name, value]) =>
    replace({ file, path: [...path, name] }, value),
  );
  if (kind.files.holds === "map") edits.push(replace({ file, path, at: "key" }, to));
  const field = kind.roles.get("former-ids");
  if (!field) return edits;
  const written = { text, record: { ...record, data }, field, locate };
  const edit = isUndone(record, to) ? removeLastFormer(written) : addFormer(written, record.id);
  return edit ? [...edits, edit] : edits;
}

function isUndone(record: CatalogueRecord, to: string): boolean {
  return formerIdsOf(record).at(-1) === to;
}

/** The id, and the properties that it is made of, as far as they are there and become others. */
function changedProperties({ kind, data }: CatalogueRecord, to: string): Record<string, string> {
  const wanted = Object.entries({ ...idParts(kind, to), ...(kind.files.holds === "record" && { id: to }) });
  return Object.fromEntries(
    wanted.filter(([name, value]) => Object.hasOwn(data, name) && data[name] !== value),
  );
}

/** The file's data as it must be. */
function expected(record: CatalogueRecord, to: string, value: Json): Json {
  if (!isObject(value)) return value;
  if (record.kind.files.holds === "record") return withId(record, to, value);
  return Object.fromEntries(
    Object.entries(value).map(([id, item]) =>
      id === record.id && isObject(item) ? [to, withId(record, to, item)] : [id, item],
    ),
  );
}

function withId(record: CatalogueRecord, to: string, data: JsonObject): JsonObject {
  const changed = { ...data, ...changedProperties(record, to) };
  const field = record.kind.roles.get("former-ids");
  if (!field) return changed;
  const ids = formerIdsOf(record);
  const formerIds = isUndone(record, to) ? ids.slice(0, -1) : [...ids, record.id];
  const { [field.name]: _, ...rest } = changed;
  return formerIds.length === 0 ? rest : { ...rest, [field.name]: formerIds };
}
