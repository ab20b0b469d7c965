import { problem } from "../messages/problem.ts";
import type { Problem } from "../model/diagnostic.ts";
import type { CatalogueRecord } from "../model/catalogue.ts";
import type { Json } from "../model/json.ts";
import { isObject } from "../model/json.ts";
import type { Kind } from "../model/shape.ts";
import { fillTemplate } from "./place.ts";
import { matchTemplate } from "./template.ts";

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
    partsOf(kind, id) !== undefined &&
    (typeof pattern !== "string" || new RegExp(pattern, "u").test(id))
  );
}

/** The parts of an id by the kind's template: the last separator wins, since a code may have it too. Undefined when the id does not have that form. */
export function partsOf(kind: Kind, id: string): Readonly<Record<string, string>> | undefined {
  if (kind.id === undefined) return {};
  return matchTemplate(kind.id, id);
}

/** Do the id, the parts it is made of, and the file's path agree? The first that does not is reported: what follows from it is not. */
export function* idProblems(record: CatalogueRecord): Iterable<Problem> {
  const { kind, id, file, data } = record;
  if (kind.id !== undefined) {
    const expected = fillTemplate(kind.id, (name) => text(data[name]));
    if (expected !== undefined && expected !== id) {
      yield problem(
        "code/id-shape",
        { file, path: [...record.path, "id"] },
        { id, expected, template: kind.id },
      );
      return;
    }
  }
  if (kind.files.holds === "record") {
    const expected = fillTemplate(kind.files.path, (name) => text(data[name]));
    if (expected !== undefined && expected !== file) {
      yield problem("code/file-name", { file, path: [...record.path, "id"] }, { expected });
    }
  }
}

function text(value: Json | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}
