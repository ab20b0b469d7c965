import type { CatalogueRecord } from "../../model/catalogue.ts";
import { citedOf } from "../../present/cited.ts";
import type { CitedPart } from "../citation/cited.ts";
import { formats } from "../citation/index.ts";
import type { Html } from "./html.ts";
import { markup } from "./html.ts";
import { say } from "./text.ts";
import type { View } from "./view.ts";

const names = formats.map(({ name }) => name).join(", ");

/**
 * How a record is cited, for reference managers. The formats stand in the page as text, to be selected by readers without
 * scripts; as files beside the page they would be six for each record in two languages. A script adds buttons that copy
 * and save, with the words that are given here.
 */
export function citationFormats(view: View, record: CatalogueRecord): Html | undefined {
  const cited = citedOf(record, view, view.site.baseUrl);
  if (!cited) return undefined;
  const figures = formats.map(
    ({ name, extension, serialize }) =>
      markup`<figure data-file="${record.id}.${extension}"><figcaption>${name}</figcaption><pre>${serialize(cited).map(part)}</pre></figure>`,
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
