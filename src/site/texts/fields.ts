import type { CatalogueRecord } from "../../model/catalogue.ts";
import type { Field, Kind } from "../../model/shape.ts";
import type { Html } from "../html.ts";
import { isLabelled } from "../../present/label.ts";
import { fieldValue } from "../../present/record.ts";
import { presenter } from "../../present/value.ts";
import { recordContext } from "../render/index.ts";
import type { RenderContext } from "../render/render-context.ts";
import type { PageContext } from "../page-context.ts";

/**
 * The fields that readers know by a label and that somebody has typed: the id stands beside the title, what is derived says
 * nothing new, and the status is about the description, not about what is described.
 */
export function shownFields({ fields }: Kind): Field[] {
  return fields.filter(
    (field) =>
      isLabelled(field) &&
      !field.derived &&
      field.name !== "id" &&
      field.role !== "unconfirmed" &&
      field.role !== "status",
  );
}

/** A field of a record as its page shows it, without the marks of what is to be confirmed; long tables are cut, and lists of codes named. */
export function shownBriefly(page: PageContext, record: CatalogueRecord, field: Field): Html | undefined {
  const node = fieldValue(presenter(page.site.catalogue, page.language), record, field);
  const context: RenderContext = { ...recordContext(page, record, new Map(), new Map()), brief: true };
  return node && context.render(context, node, { inline: false, capital: true });
}
