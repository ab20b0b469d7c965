import type { CatalogueRecord } from "../../model/catalogue.ts";
import type { Field, Kind } from "../../model/shape.ts";
import type { Html } from "../html.ts";
import { recordScope } from "../scope.ts";
import { value } from "../value.ts";
import type { View } from "../view.ts";

/**
 * The fields that readers know by a label and that somebody has typed: the id stands beside the title, what is derived says
 * nothing new, and the status is about the description, not about what is described.
 */
export function shownFields({ fields }: Kind): Field[] {
  return fields.filter(
    ({ name, label, hidden, derived, role }) =>
      label !== undefined &&
      !hidden &&
      !derived &&
      name !== "id" &&
      role !== "unconfirmed" &&
      role !== "status",
  );
}

/** A field of a record as its page shows it, without the marks of what is to be confirmed; long tables are cut, and lists of codes named. */
export function shownBriefly(view: View, record: CatalogueRecord, field: Field): Html | undefined {
  const data = Object.hasOwn(record.data, field.name) ? record.data[field.name] : undefined;
  const scope = recordScope(view, record, new Map(), new Map());
  return value({ ...scope, path: field.name, capital: true, brief: true }, field.shape, data);
}
