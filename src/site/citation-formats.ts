import type { CatalogueRecord } from "../model/catalogue.ts";
import type { Cited } from "../export/citation/cited.ts";
import { formats } from "../export/citation/index.ts";
import { labelText } from "../present/format/localized.ts";
import { dataBlock } from "./data-block.ts";
import { recordHref } from "../present/address.ts";
import { collectionOf, collectionText } from "./citation.ts";
import type { Html } from "./html.ts";
import { markup } from "./html.ts";
import { roleText, titleOf } from "./record-text.ts";
import { say } from "./text.ts";
import type { View } from "./view.ts";

const names = formats.map(({ name }) => name).join(", ");

/**
 * How a record is cited, for reference managers: what is cited, of which a script makes the formats, and the words of its
 * buttons. Without it nothing is shown but the citation, as text.
 */
export function citationFormats(view: View, record: CatalogueRecord): Html | undefined {
  if (!record.kind.roles.get("citation")?.derived || roleText(record, "updated") === undefined)
    return undefined;
  return markup`<details class="formats" hidden${buttonWords(view)}>
    <summary>${say(view, "citationFormats")} (${names})</summary>${dataBlock({ ...cited(view, record) }, "application/json")}
  </details>`;
}

function buttonWords(view: View): Html {
  return markup` data-copy="${say(view, "copy")}" data-copied="${say(view, "copied")}"
    ${" "}data-select="${say(view, "copyByHand")}" data-save="${say(view, "save")}"`;
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
    ...(collection && { collection: collectionText(view, collection) }),
    date: roleText(record, "updated") ?? "",
    ...(isPublished && { url: `${baseUrl}${view.language.tag}/${href}` }),
    language: title.language.locale,
    ...(catalogue.release && { version: catalogue.release.version }),
  };
}
