import type { CatalogueRecord } from "../model/catalogue.ts";
import type { Cited, CitedPart } from "../export/citation/cited.ts";
import { formats } from "../export/citation/index.ts";
import { labelText } from "../present/format/localized.ts";
import { recordHref } from "../present/address.ts";
import { collectionOf, collectionText } from "./citation.ts";
import type { Html } from "./html.ts";
import { markup } from "./html.ts";
import { roleText, titleOf } from "./record-text.ts";
import { say } from "./text.ts";
import type { View } from "./view.ts";

const names = formats.map(({ name }) => name).join(", ");

/**
 * How a record is cited, for reference managers. The formats stand in the page as text, to be selected by readers without
 * scripts; as files beside the page they would be six for each record in two languages. A script adds buttons that copy
 * and save, with the words that are given here.
 */
export function citationFormats(view: View, record: CatalogueRecord): Html | undefined {
  if (!record.kind.roles.get("citation")?.derived || roleText(record, "updated") === undefined)
    return undefined;
  const about = cited(view, record);
  const figures = formats.map(
    ({ name, extension, serialize }) =>
      markup`<figure data-file="${record.id}.${extension}"><figcaption>${name}</figcaption><pre>${serialize(about).map(part)}</pre></figure>`,
  );
  return markup`<details class="formats"${buttonWords(view)}>
    <summary>${say(view, "citationFormats")} (${names})</summary>
    ${figures}
  </details>`;
}

function buttonWords(view: View): Html {
  return markup` data-copy="${say(view, "copy")}" data-copied="${say(view, "copied")}"
    ${" "}data-select="${say(view, "copyByHand")}" data-save="${say(view, "save")}"`;
}

function part(piece: CitedPart): Html | string {
  return typeof piece === "string" ? piece : markup`<span data-today="${piece.today}"></span>`;
}

function cited(view: View, record: CatalogueRecord): Cited {
  const { catalogue, baseUrl } = view.site;
  const title = titleOf(record, view);
  const collection = collectionOf(view, record);
  const href = recordHref(record);
  const isPublished = baseUrl !== undefined && href !== undefined;
  return {
    id: record.id,
    code: roleText(record, "code") ?? record.id,
    title: title.value,
    publisher: labelText(catalogue.configuration.publisher.name, view.language, catalogue.languages),
    collection: collection && collectionText(view, collection),
    date: roleText(record, "updated") ?? "",
    url: isPublished ? `${baseUrl}${view.language.tag}/${href}` : undefined,
    language: title.language.locale,
    version: catalogue.release?.version,
  };
}
