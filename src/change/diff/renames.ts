import type { CatalogueRecord } from "../../model/catalogue.ts";
import type { RecordName } from "./change.ts";

/** The new ids of renamed records, by their kind and former id. */
export type Renames = ReadonlyMap<string, string>;

/** A record's name as a link writes it. */
export function linkName({ kind, id }: RecordName): string {
  return `${kind}:${id}`;
}

/** The name of a record. */
export function named({ kind, id }: CatalogueRecord): RecordName {
  return { kind: kind.name, id };
}

/** A text with its links to renamed records leading to their new ids. */
export function followRenames(text: string, renames: Renames): string {
  if (renames.size === 0) return text;
  return text.replace(/(?<![\w-])([a-z][a-z0-9-]*):([A-Za-z0-9._-]+)/g, (link, kind: string) => {
    const id = renames.get(link);
    return id === undefined ? link : `${kind}:${id}`;
  });
}
