import type { Catalogue, CatalogueRecord } from "../../model/catalogue.ts";
import type { Language } from "../../model/language.ts";
import type { Choice } from "../../present/format/localized.ts";
import { choose, labelText } from "../../present/format/localized.ts";
import { namedInRole, roleText, roleValue } from "../../present/role.ts";
import { notedStatus } from "../../present/status.ts";
import { titleOf } from "../../present/title.ts";

/** What the search shows of a record, in one language. */
export interface SearchEntry {
  readonly record: CatalogueRecord;
  readonly title: Choice;
  /** Its code, else its abbreviation: what readers type to get exactly this record. */
  readonly short: string;
  /** The name of the collection it belongs to. */
  readonly collection: string;
  /** Its status in words, when readers must know it: a stub, a withdrawn record. */
  readonly status: string;
}

/** A record as the search shows it. */
export function entry(record: CatalogueRecord, catalogue: Catalogue, language: Language): SearchEntry {
  const { languages } = catalogue;
  const noted = notedStatus(record, language);
  const collection = namedInRole(record, "collection", catalogue);
  return {
    record,
    title: titleOf(record, { catalogue, language }),
    short:
      roleText(record, "code") ?? choose(roleValue(record, "abbreviation"), language, languages)?.value ?? "",
    collection: collection ? titleOf(collection, { catalogue, language }).value : "",
    status: noted ? labelText(noted.label, language, languages) || noted.status : "",
  };
}
