import type { CatalogueRecord } from "../model/catalogue.ts";
import { recordHref } from "./address.ts";
import { collectionName } from "./citation.ts";
import { labelText } from "./format/localized.ts";
import type { Localization } from "./localization.ts";
import { namedInRole, roleText } from "./role.ts";
import { titleOf } from "./title.ts";

/** What a reference manager is told about a record, in one language. */
export interface Cited {
  /** The record's id. */
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly publisher: string;
  /** The product in which the record is found. */
  readonly collection?: string | undefined;
  /** The day of the last change, as YYYY-MM-DD. */
  readonly date: string;
  /** Where the record's page is published, when that is known. */
  readonly url?: string | undefined;
  /** The language tag of the title, such as `fr-BE`. */
  readonly language: string;
  /** The release that is cited. */
  readonly version?: string | undefined;
}

/**
 * How a record is cited, value by value.
 * @param baseUrl Where the catalogue is published.
 * @returns Nothing for a kind that is not cited, and for a record without a date.
 */
export function citedOf(
  record: CatalogueRecord,
  localization: Localization,
  baseUrl: string | undefined,
): Cited | undefined {
  const { catalogue, language } = localization;
  const date = roleText(record, "updated");
  if (!record.kind.roles.get("citation")?.derived || date === undefined) return undefined;
  const title = titleOf(record, localization);
  const collection = namedInRole(record, "collection", catalogue);
  const href = recordHref(record);
  const isPublished = baseUrl !== undefined && href !== undefined;
  return {
    id: record.id,
    code: roleText(record, "code") ?? record.id,
    title: title.value,
    publisher: labelText(catalogue.configuration.publisher.name, language, catalogue.languages),
    collection: collection && collectionName(collection, localization),
    date,
    url: isPublished ? `${baseUrl}${language.tag}/${href}` : undefined,
    language: title.language.locale,
    version: catalogue.release?.version,
  };
}
