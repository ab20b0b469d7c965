import type { CatalogueRecord } from "../model/catalogue.ts";
import type { LineageSource, LineageStep } from "../present/lineage/lineage.ts";
import { lineageOf } from "../present/lineage/lineage.ts";
import { collectionOf } from "./citation.ts";
import type { Html } from "./html.ts";
import { markup } from "./html.ts";
import { lineageDrawing, moreSources } from "./lineage-drawing.ts";
import { recordLink } from "./link.ts";
import { roleValue } from "./record-text.ts";
import { line, say } from "./text.ts";
import type { View } from "./view.ts";

/** The section that shows from what a record is computed, step by step: as a drawing, and as a list that says the same. */
export function lineage(view: View, record: CatalogueRecord): Html | undefined {
  const root = lineageOf(record, view.site.catalogue);
  return (
    root &&
    markup`<section class="lineage" aria-labelledby="_lineage">
      <h2 id="_lineage">${say(view, "lineage")}</h2>
      <section class="scroll drawing" tabindex="0" aria-label="${say(view, "lineageDrawing")}">
        ${lineageDrawing(view, root)}
      </section>
      ${list(view, root, collectionOf(view, record))}
    </section>`
  );
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
  const collection = collectionOf(view, record);
  if (!collection || collection === home) return undefined;
  return markup` <span class="count">${line(view, roleValue(collection, "title"))}</span>`;
}
