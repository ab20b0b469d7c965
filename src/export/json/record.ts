import type { Catalogue, CatalogueRecord } from "../../model/catalogue.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import type { Untranslated } from "./arrange.ts";
import { arrangeFields } from "./arrange.ts";
import { citationText } from "../../present/citation.ts";
import { derived } from "./derived.ts";
import type { JsonEdition } from "./edition.ts";
import { inEachLanguage } from "./edition.ts";

/**
 * A record as the JSON has it: its id, its data in the order of the schema, among them what is made from data (the citation),
 * and under `derived` what follows from the rest of the catalogue.
 */
export function recordJson(record: CatalogueRecord, catalogue: Catalogue, edition: JsonEdition): JsonObject {
  const untranslated: Json[] = [];
  const note = ({ path, language }: Untranslated): void => void untranslated.push({ path, language });
  const data = { ...record.data, ...made(record, catalogue, edition) };
  const arranged = arrangeFields(data, record.kind.fields, edition, note, "");
  const more = derived(record, catalogue, edition);
  return { id: record.id, ...arranged, derived: untranslated.length > 0 ? { ...more, untranslated } : more };
}

/** The values of the fields that the toolkit makes, by their names. */
function made(record: CatalogueRecord, catalogue: Catalogue, edition: JsonEdition): JsonObject {
  const field = record.kind.roles.get("citation");
  if (!field?.derived) return {};
  const text = inEachLanguage(edition, (language) => citationText(record, { catalogue, language }));
  return text === undefined ? {} : { [field.name]: text };
}
