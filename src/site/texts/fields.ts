import type { CatalogueRecord } from "../../model/catalogue.ts";
import type { Field, Kind } from "../../model/shape.ts";
import type { Html } from "../html.ts";
import { isLabelled } from "../../present/label.ts";
import { fieldValue } from "../../present/record.ts";
import { presenter } from "../../present/value.ts";
import { recordScope } from "../render/index.ts";
import type { Scope } from "../render/scope.ts";
import type { View } from "../view.ts";

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
export function shownBriefly(view: View, record: CatalogueRecord, field: Field): Html | undefined {
  const node = fieldValue(presenter(view.site.catalogue, view.language), record, field);
  const scope: Scope = { ...recordScope(view, record, new Map(), new Map()), brief: true };
  return node && scope.render(scope, node, { inline: false, capital: true });
}
