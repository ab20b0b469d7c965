import type { Catalogue, CatalogueRecord } from "../model/catalogue.ts";
import type { Language } from "../model/language.ts";
import type { Role } from "../model/shape.ts";
import type { Choice } from "./format/localized.ts";
import { choose } from "./format/localized.ts";
import { roleText, roleValue } from "../site/record-text.ts";

/** A record's title in a language, else in another one; nothing when it has none. */
export function titleChoice(
  record: CatalogueRecord,
  { languages }: Catalogue,
  language: Language,
): Choice | undefined {
  return choose(roleValue(record, "title"), language, languages);
}

/** A record's title as text, else its id. */
export function titleText(record: CatalogueRecord, catalogue: Catalogue, language: Language): string {
  return titleChoice(record, catalogue, language)?.value ?? record.id;
}

/** The record that a record's field of a role names, such as the collection to which it belongs. */
export function namedInRole(
  record: CatalogueRecord,
  role: Role,
  { records }: Catalogue,
): CatalogueRecord | undefined {
  const id = roleText(record, role);
  const shape = record.kind.roles.get(role)?.shape;
  return id !== undefined && shape?.type === "reference" ? records.get(shape.kind)?.get(id) : undefined;
}
