import type { CatalogueRecord } from "../model/catalogue.ts";
import type { LineageSource, LineageStep } from "../present/lineage/lineage.ts";
import { lineageOf } from "../present/lineage/lineage.ts";
import type { Html } from "./html.ts";
import { markup } from "./html.ts";
import { lineageDrawing, moreSources } from "./lineage-drawing.ts";
import { recordLink } from "./link.ts";
import { namedInRole, roleValue } from "../present/role.ts";
import { line, say } from "./text.ts";
import type { View } from "./view.ts";

/**
 * The section that shows from what a record is computed, step by step: as a list, and as a drawing that says the same, where
 * a source has sources of its own. Of one level a drawing would show nothing that the list does not.
 */
export function lineage(view: View, record: CatalogueRecord): Html | undefined {
  const root = lineageOf(record, view.site.catalogue);
  const hasLevels = root?.sources.some(({ step }) => step.sources.length > 0);
  return (
    root &&
    markup`<section class="lineage" aria-labelledby="_lineage">
      <h2 id="_lineage">${say(view, "lineage")}</h2>
      ${hasLevels && drawing(view, root)}
      ${list(view, root, namedInRole(record, "collection", view.catalogue))}
    </section>`
  );
}

function drawing(view: View, root: LineageStep): Html {
  return markup`<section class="scroll drawing" tabindex="0" aria-label="${say(view, "lineageDrawing")}">
    ${lineageDrawing(view, root)}
  </section>`;
}

function list(view: View, { sources, more }: LineageStep, home: CatalogueRecord | undefined): Html {
  const rest = more > 0 && markup`<li class="note">${moreSources(view, more)}</li>`;
  return markup`<ul class="tree">${sources.map((source) => item(view, source, home))}${rest}</ul>`;
}

function item(view: View, { step, isFirst }: LineageSource, home: CatalogueRecord | undefined): Html {
  const hasSources = step.sources.length > 0 || step.more > 0;
  const below = isFirst
    ? list(view, step, home)
    : markup` <span class="note">${say(view, "lineageElsewhere")}</span>`;
  return markup`<li>${recordLink(view, step.record)}${place(view, step.record, home)}${hasSources && below}</li>`;
}

/** In which collection a source is found, when it is not the record's own. */
function place(view: View, record: CatalogueRecord, home: CatalogueRecord | undefined): Html | undefined {
  const collection = namedInRole(record, "collection", view.catalogue);
  if (!collection || collection === home) return undefined;
  return markup` <span class="count">${line(view, roleValue(collection, "title"))}</span>`;
}
