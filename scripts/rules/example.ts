import { parseDocument, stringify } from "yaml";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { isObject } from "../../src/model/json.ts";
import type { Kind } from "../../src/model/shape.ts";
import type { Ground, Overlay } from "./ground.ts";

/** Records that an example may be a part of, by their kind. A map gets one more entry. */
const homes: Readonly<Record<string, string>> = {
  variable: "variables/At/stat_020_033_At.yaml",
  codelist: "vocabularies/code-lists/medical-imaging.yaml",
  remark: "vocabularies/shared-remarks.yaml",
};

/**
 * The file of which an example of a message is a part: the variable that it names by its id, or a record of the first
 * kind that has all its properties. One about the syntax is a file by itself. Undefined for one that is no part of a
 * record, or starts with a comment: it tells what else must be so.
 * @param number Makes the id of a variable that is not named.
 */
export function placeExample(
  code: string,
  example: string,
  number: number,
  ground: Ground,
  kinds: Iterable<Kind>,
): Overlay | undefined {
  if (example.startsWith("#")) return undefined;
  const name = `stat_900_${String(number).padStart(3, "0")}`;
  const own = { id: `${name}_At`, code: name };
  if (code.startsWith("yaml/")) return file(`variables/At/${own.id}.yaml`, example);
  const data = parseDocument(example).toJS() as Json;
  for (const kind of isObject(data) ? kinds : []) {
    const home = homes[kind.name];
    if (!isObject(data) || home === undefined || !hasAll(kind, data)) continue;
    const text = ground.text(home);
    if (kind.files.holds === "map") return file(home, text + stringify({ example: data }));
    if (kind.name !== "variable") return file(home, stringify({ ...recordOf(text), ...data }));
    const named = typeof data["id"] === "string" ? data["id"] : own.id;
    return file(`variables/At/${named}.yaml`, stringify({ ...recordOf(text), ...own, ...data }));
  }
  return undefined;
}

function file(path: string, text: string): Overlay {
  return new Map([[path, new TextEncoder().encode(text)]]);
}

function recordOf(text: string): JsonObject {
  return parseDocument(text).toJS() as JsonObject;
}

function hasAll({ fields }: Kind, data: JsonObject): boolean {
  return Object.keys(data).every((key) => fields.some(({ name }) => name === key));
}
