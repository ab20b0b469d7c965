import type { CatalogueRecord } from "../model/catalogue.ts";
import { citedOf } from "../present/cited.ts";
import { citationFormats } from "../export/citation/index.ts";
import { dataBlock } from "./data-block.ts";
import type { Html } from "./html.ts";
import { markup } from "./html.ts";
import { say } from "./page-text.ts";
import type { PageContext } from "./page-context.ts";

const names = citationFormats.map(({ name }) => name).join(", ");

/**
 * How a record is cited, for reference managers: what is cited, of which a script makes the formats, and the words of its
 * buttons. Without it nothing is shown but the citation, as text.
 */
export function formatTabs(page: PageContext, record: CatalogueRecord): Html | undefined {
  const cited = citedOf(record, page, page.site.baseUrl);
  if (!cited) return undefined;
  return markup`<details class="formats" hidden${buttonWords(page)}>
    <summary>${say(page, "citationFormats")} (${names})</summary>${dataBlock(cited, "application/json")}
  </details>`;
}

function buttonWords(page: PageContext): Html {
  return markup` data-copy="${say(page, "copy")}" data-copied="${say(page, "copied")}"
    ${" "}data-select="${say(page, "copyByHand")}" data-save="${say(page, "save")}"`;
}
