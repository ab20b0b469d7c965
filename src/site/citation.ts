import type { CatalogueRecord } from "../model/catalogue.ts";
import { accessed, citationTemplate, citedVersion } from "../present/format/citation.ts";
import { formatDate } from "../present/format/date.ts";
import { choose } from "../present/format/localized.ts";
import type { Piece } from "../present/format/template.ts";
import type { Html } from "./html.ts";
import { join, markup } from "./html.ts";
import { destination } from "./link.ts";
import { roleText, titleOf } from "./record-text.ts";
import type { View } from "./view.ts";
import { spokenIn } from "./view.ts";

/**
 * The recommended reference of a record, from the configuration's template. What depends on the day of reading has the
 * language's placeholder of a date, which a script replaces by the day.
 * @returns Nothing when a value of the template is missing, such as the date of the last change.
 */
export function citation(view: View, record: CatalogueRecord): Html | undefined {
  const { configuration, languages, release } = view.site.catalogue;
  const template = choose(configuration.citation, view.language, languages);
  if (!template) return undefined;
  const parts = citationTemplate(template.value, citedVersion(template.language, release));
  const own = template.language === view.language ? view : spokenIn(view, template.language);
  const before = fillPieces(own, record, parts.pieces);
  const inside = fillPieces(own, record, parts.accessed);
  const after = fillPieces(own, record, parts.after);
  if (!before || !inside || !after) return undefined;
  const lang = template.language !== view.language && markup` lang="${template.language.locale}"`;
  const day = parts.accessed.length > 0 && markup`<span class="accessed">${inside}</span>`;
  return markup`<span class="citation"${lang}>${before}${day}${after}</span>`;
}

function fillPieces(view: View, record: CatalogueRecord, template: readonly Piece[]): Html | undefined {
  const parts: Html[] = [];
  for (const piece of template) {
    const part =
      typeof piece === "string" ? markup`${view.typography(piece)}` : citationValue(view, record, piece.name);
    if (!part) return undefined;
    parts.push(part);
  }
  return join(parts);
}

function citationValue(view: View, record: CatalogueRecord, name: string): Html | undefined {
  switch (name) {
    case "updated": {
      const date = roleText(record, "updated");
      return date === undefined ? undefined : markup`${formatDate(date, view.language)}`;
    }
    case "code":
      return markup`${roleText(record, "code") ?? record.id}`;
    case "title":
      return markup`${view.typography(titleOf(record, view).value)}`;
    case "collection":
      return collectionName(view, record);
    case accessed: {
      const { pattern, placeholder } = view.language.dates;
      return markup`<span data-today="${pattern}">${placeholder}</span>`;
    }
    default:
      return undefined;
  }
}

function collectionName(view: View, record: CatalogueRecord): Html | undefined {
  const collection = collectionOf(view, record);
  if (!collection) return undefined;
  const name = collectionText(view, collection);
  const to = destination(view, collection);
  return to ? markup`<a href="${to.href}">${name}</a>` : markup`${name}`;
}

/** What a citation calls the collection in which a record is. */
export function collectionText(view: View, collection: CatalogueRecord): string {
  return roleText(collection, "citation-name") ?? titleOf(collection, view).value;
}

/** The record of which a record is a part: the one that its field of role `collection` names. */
export function collectionOf({ site }: View, record: CatalogueRecord): CatalogueRecord | undefined {
  const field = record.kind.roles.get("collection");
  const id = roleText(record, "collection");
  return id !== undefined && field?.shape.type === "reference"
    ? site.catalogue.records.get(field.shape.kind)?.get(id)
    : undefined;
}
