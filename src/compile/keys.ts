import type { CatalogueRecord } from "../model/catalogue.ts";
import type { Versions } from "../model/output.ts";
import { nameOf } from "../present/versions.ts";

/** The key of a file that is made from a record and these texts; nothing when nobody knows the versions. */
export function keyOf(
  versions: Versions | undefined,
  record: CatalogueRecord,
  ...others: readonly string[]
): string | undefined {
  return versions && [versions.of(record), ...others].join(" ");
}

/** The key of a file, or of a part of one, that is made from several records and these texts. */
export function keyOfAll(
  versions: Versions | undefined,
  records: readonly CatalogueRecord[],
  ...others: readonly string[]
): string | undefined {
  if (!versions) return undefined;
  const own = records.map((record) => `${nameOf(record)} ${versions.of(record)}`);
  return versions.digest([...own, ...others].join("\n"));
}
