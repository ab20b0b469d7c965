import type { CatalogueRecord } from "../../model/catalogue.ts";
import type { Path } from "../../model/diagnostic.ts";
import { unconfirmedOf } from "../../model/unconfirmed.ts";

/**
 * Does a record mark a value, or what it is part of, as unconfirmed? Its reasons for doing so count as marked.
 * @param path The value's path in its file, without the language.
 */
export function isUnconfirmed(record: CatalogueRecord, path: Path, language: string): boolean {
  const field = record.kind.roles.get("unconfirmed");
  if (!field || record.data[field.name] === undefined) return false;
  const inRecord = path.slice(record.path.length);
  if (inRecord[0] === field.name) return true;
  return unconfirmedOf(record).some(
    (mark) =>
      (mark.language ?? language) === language &&
      mark.target?.every((step, index) => inRecord[index] === step),
  );
}
