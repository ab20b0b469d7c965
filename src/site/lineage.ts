import type { CatalogueRecord } from "../model/catalogue.ts";
import type { LineageSource, LineageStep } from "../present/lineage/lineage.ts";
import { lineageOf } from "../present/lineage/lineage.ts";
import type { Html } from "./html.ts";
import { markup } from "./html.ts";
import { lineageDrawing, moreSources } from "./lineage-drawing.ts";
import { recordLink } from "./link.ts";
import { namedInRole, roleValue } from "../present/role.ts";
import { line, say } from "./page-text.ts";
import type { PageContext } from "./page-context.ts";

/**
 * The section that shows from what a record is computed, step by step: as a list, and as a drawing that says the same, where
 * a source has sources of its own. Of one level a drawing would show nothing that the list does not.
 */
export function lineage(page: PageContext, record: CatalogueRecord): Html | undefined {
  const root = lineageOf(record, page.site.catalogue);
  const hasLevels = root?.sources.some(({ step }) => step.sources.length > 0);
  return (
    root &&
    markup`<section class="lineage" aria-labelledby="_lineage">
      <h2 id="_lineage">${say(page, "lineage")}</h2>
      ${hasLevels && drawing(page, root)}
      ${list(page, root, namedInRole(record, "collection", page.catalogue))}
    </section>`
  );
}

function drawing(page: PageContext, root: LineageStep): Html {
  return markup`<section class="scroll drawing" tabindex="0" aria-label="${say(page, "lineageDrawing")}">
    ${lineageDrawing(page, root)}
  </section>`;
}

function list(page: PageContext, { sources, more }: LineageStep, home: CatalogueRecord | undefined): Html {
  const rest = more > 0 && markup`<li class="note">${moreSources(page, more)}</li>`;
  return markup`<ul class="tree">${sources.map((source) => item(page, source, home))}${rest}</ul>`;
}

function item(page: PageContext, { step, isFirst }: LineageSource, home: CatalogueRecord | undefined): Html {
  const hasSources = step.sources.length > 0 || step.more > 0;
  const below = isFirst
    ? list(page, step, home)
    : markup` <span class="note">${say(page, "lineageElsewhere")}</span>`;
  return markup`<li>${recordLink(page, step.record)}${place(page, step.record, home)}${hasSources && below}</li>`;
}

/** In which collection a source is found, when it is not the record's own. */
function place(
  page: PageContext,
  record: CatalogueRecord,
  home: CatalogueRecord | undefined,
): Html | undefined {
  const collection = namedInRole(record, "collection", page.catalogue);
  if (!collection || collection === home) return undefined;
  return markup` <span class="count">${line(page, roleValue(collection, "title"))}</span>`;
}
