import type { CatalogueRecord } from "../model/catalogue.ts";
import { citedOf } from "../present/cited.ts";
import { formats } from "../export/citation/index.ts";
import { dataBlock } from "./data-block.ts";
import type { Html } from "./html.ts";
import { markup } from "./html.ts";
import { say } from "./text.ts";
import type { View } from "./view.ts";

const names = formats.map(({ name }) => name).join(", ");

/**
 * How a record is cited, for reference managers: what is cited, of which a script makes the formats, and the words of its
 * buttons. Without it nothing is shown but the citation, as text.
 */
export function citationFormats(view: View, record: CatalogueRecord): Html | undefined {
  const cited = citedOf(record, view, view.site.baseUrl);
  if (!cited) return undefined;
  return markup`<details class="formats" hidden${buttonWords(view)}>
    <summary>${say(view, "citationFormats")} (${names})</summary>${dataBlock(cited, "application/json")}
  </details>`;
}

function buttonWords(view: View): Html {
  return markup` data-copy="${say(view, "copy")}" data-copied="${say(view, "copied")}"
    ${" "}data-select="${say(view, "copyByHand")}" data-save="${say(view, "save")}"`;
}
