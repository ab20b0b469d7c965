import type { CatalogueRecord } from "../model/catalogue.ts";
import type { Language } from "../model/language.ts";
import type { Choice } from "./format/localized.ts";
import { choose } from "./format/localized.ts";
import { templateParts } from "./format/text-template.ts";
import type { Localization } from "./localization.ts";
import { roleValue } from "./role.ts";

/** A record's title and the language that it is in; the id for want of a title. */
export function titleOf(record: CatalogueRecord, { catalogue, language }: Localization): Choice {
  return (
    choose(roleValue(record, "title"), language, catalogue.languages) ?? {
      value: record.id,
      language,
    }
  );
}

/** What a generated link to a record says: its kind's template filled, or its title. */
export function linkText(record: CatalogueRecord, localization: Localization): Choice {
  const { linkText: template } = record.kind;
  if (template === undefined) return titleOf(record, localization);
  let language: Language = localization.language;
  const parts = templateParts(template).map((piece) => {
    if (typeof piece === "string") return piece;
    const choice = property(record, piece.name, localization);
    if (choice && choice.language !== localization.language) language = choice.language;
    return choice?.value ?? "";
  });
  return { value: parts.join(""), language };
}

function property(
  record: CatalogueRecord,
  name: string,
  { catalogue, language }: Localization,
): Choice | undefined {
  const value = Object.hasOwn(record.data, name) ? record.data[name] : name === "id" ? record.id : undefined;
  if (typeof value === "string" || typeof value === "number") return { value: String(value), language };
  return choose(value, language, catalogue.languages);
}
