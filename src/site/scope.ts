import type { CatalogueRecord } from "../model/catalogue.ts";
import type { Json, JsonObject } from "../model/json.ts";
import type { Field } from "../model/shape.ts";
import { formatNumber } from "../present/format/number.ts";
import { fill } from "../present/format/template.ts";
import type { Marks } from "./marks.ts";
import type { View } from "./view.ts";

/** Where a value stands while it is shown. */
export interface Scope {
  readonly view: View;
  readonly record: CatalogueRecord;
  readonly marks: Marks;
  /** The way to the value from the record, with dots. */
  readonly path: string;
  /** The object whose property the value is; absent for the record's own fields. */
  readonly object?: { readonly fields: readonly Field[]; readonly data: JsonObject };
  /** The reasons that a notice at the top of the page gives for many values. */
  readonly shared?: ReadonlySet<string>;
  /** Records whose content is shown in this one's, with what is to be confirmed of them: collected on the way. */
  readonly included: Map<CatalogueRecord, Marks>;
  /** Does the section have a heading, so that one in it is a level lower? */
  readonly hasHeading: boolean;
  /** Is the value a part of a running sentence? */
  readonly inline: boolean;
  /** Does the value start a sentence? */
  readonly capital: boolean;
  /** Is it shown beside others, where there is room for a text but not for a list of codes? */
  readonly brief?: true;
}

/** The scope of the values of a record's fields. */
export function recordScope(
  view: View,
  record: CatalogueRecord,
  marks: Marks,
  included: Scope["included"],
): Scope {
  return { view, record, marks, included, path: "", hasHeading: false, inline: false, capital: false };
}

/** Fills the placeholders of a text from the properties that stand beside it. */
export function fillFromSiblings(
  text: string,
  { object, view }: Scope,
  escape: (text: string) => string = same,
): string {
  if (!object) return text;
  return fill(text, (name) => {
    const field = object.fields.find((one) => one.name === name);
    const value: Json | undefined = field && Object.hasOwn(object.data, name) ? object.data[name] : undefined;
    if (typeof value === "number")
      return isLiteral(field) ? String(value) : formatNumber(value, view.language);
    return typeof value === "string" ? escape(value) : undefined;
  });
}

/** Is a number shown digit by digit: a year, a code? */
function isLiteral(field: Field | undefined): boolean {
  return field?.shape.type === "scalar" && (field.shape.display === "year" || field.shape.display === "code");
}

function same(text: string): string {
  return text;
}
