import type { CatalogueRecord } from "./catalogue.ts";
import type { Localized, Path } from "./diagnostic.ts";
import type { Json, JsonObject } from "./json.ts";
import { isObject } from "./json.ts";

/** What a record says is uncertain. */
export interface Unconfirmed {
  /** The way to the entry itself in the file. */
  readonly entry: Path;
  /** As written: with dots. */
  readonly path: string;
  readonly language?: string;
  readonly reason: Localized;
  /** The way to the uncertain value in the record's data; undefined when there is no such value. */
  readonly target?: Path;
}

/** The entries of the property with the role `unconfirmed`, in their order. */
export function unconfirmedOf(record: CatalogueRecord): Unconfirmed[] {
  const field = record.kind.roles.get("unconfirmed");
  const entries = field && record.data[field.name];
  if (!field || !Array.isArray(entries)) return [];
  return (entries as readonly Json[]).flatMap((entry, index) => {
    if (!isObject(entry) || typeof entry["path"] !== "string" || !isObject(entry["reason"])) return [];
    const target = follow(record.data, entry["path"].split("."));
    return [
      {
        entry: [...record.path, field.name, index],
        path: entry["path"],
        reason: textsOf(entry["reason"]),
        ...(typeof entry["language"] === "string" && { language: entry["language"] }),
        ...(target && { target }),
      },
    ];
  });
}

/** What is no text is the schema's matter. */
function textsOf(reason: JsonObject): Localized {
  return Object.fromEntries(
    Object.entries(reason).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}

/** Follows a path with dots; an item of a list is named by its own id or its number. */
function follow(data: Json, steps: readonly string[]): Path | undefined {
  const path: (string | number)[] = [];
  let value: Json | undefined = data;
  for (const step of steps) {
    if (Array.isArray(value)) {
      const items = value as readonly Json[];
      const named = items.findIndex((item) => isObject(item) && item["id"] === step);
      const index = named >= 0 ? named : /^\d+$/.test(step) ? Number(step) : -1;
      path.push(index);
      value = items[index];
    } else if (isObject(value) && Object.hasOwn(value, step)) {
      path.push(step);
      value = value[step];
    } else return undefined;
    if (value === undefined) return undefined;
  }
  return path;
}
