import type { CatalogueRecord } from "../model/catalogue.ts";
import type { Json } from "../model/json.ts";
import type { Language } from "../model/language.ts";
import type { Role } from "../model/shape.ts";
import type { Choice } from "../present/format/localized.ts";
import { choose } from "../present/format/localized.ts";
import { pieces } from "../present/format/template.ts";
import type { View } from "./view.ts";

/** The value of a record's field of a role, when it has both. */
export function roleValue(record: CatalogueRecord, role: Role): Json | undefined {
  const field = record.kind.roles.get(role);
  return field && Object.hasOwn(record.data, field.name) ? record.data[field.name] : undefined;
}

/** The value of a record's field of a role, when it is a text that says something. */
export function roleText(record: CatalogueRecord, role: Role): string | undefined {
  const value = roleValue(record, role);
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** A record's title and its language; the id for want of a title. */
export function titleOf(record: CatalogueRecord, view: View): Choice {
  return (
    choose(roleValue(record, "title"), view.language, view.site.catalogue.languages) ?? {
      value: record.id,
      language: view.language,
    }
  );
}

/** What a generated link to a record says: its kind's template filled, or its title. */
export function linkText(record: CatalogueRecord, view: View): Choice {
  const { linkText: template } = record.kind;
  if (template === undefined) return titleOf(record, view);
  let language: Language = view.language;
  const parts = pieces(template).map((piece) => {
    if (typeof piece === "string") return piece;
    const choice = property(record, piece.name, view);
    if (choice && choice.language !== view.language) language = choice.language;
    return choice?.value ?? "";
  });
  return { value: parts.join(""), language };
}

function property(record: CatalogueRecord, name: string, view: View): Choice | undefined {
  const value = Object.hasOwn(record.data, name) ? record.data[name] : name === "id" ? record.id : undefined;
  if (typeof value === "string" || typeof value === "number")
    return { value: String(value), language: view.language };
  return choose(value, view.language, view.site.catalogue.languages);
}
