import type { CatalogueRecord } from "../model/catalogue.ts";
import type { Json } from "../model/json.ts";
import { isObject } from "../model/json.ts";
import type { Field } from "../model/shape.ts";
import type { Choice } from "./format/localized.ts";
import { choose } from "./format/localized.ts";
import { capitalise } from "./format/text-template.ts";
import { isLabelled, labelChoice } from "./label.ts";
import type { Localization } from "./localization.ts";
import { roleValue } from "./role.ts";

/** A value that is to be confirmed. */
export interface Unconfirmed {
  /** What readers call it: the label of its field, else the kind of the records that the field names. */
  readonly name: Choice | undefined;
  /** Is its field shown by itself, so that this can be said beside it? */
  readonly isShown: boolean;
  /** One without a text is absent. */
  readonly reasons: readonly (Choice | undefined)[];
}

const none: ReadonlyMap<string, Unconfirmed> = new Map();

/**
 * What is to be confirmed of a record in a language, as its field of role `unconfirmed` says, by the place where it is shown:
 * a field, or an item of a field's list (`remarks.selection`).
 */
export function unconfirmedOf(
  record: CatalogueRecord,
  localization: Localization,
): ReadonlyMap<string, Unconfirmed> {
  const entries = roleValue(record, "unconfirmed");
  if (!Array.isArray(entries) || entries.length === 0) return none;
  const { catalogue, language } = localization;
  const reasons = new Map<string, (Choice | undefined)[]>();
  for (const entry of entries as readonly Json[]) {
    // The properties of an entry are the toolkit's own: `varbook/record.schema.json`.
    if (!isObject(entry) || typeof entry["path"] !== "string") continue;
    if (entry["language"] !== undefined && entry["language"] !== language.tag) continue;
    const place = placeOf(entry["path"], record);
    const reason = choose(entry["reason"], language, catalogue.languages);
    reasons.set(place, [...(reasons.get(place) ?? []), reason]);
  }
  return new Map(
    [...reasons].map(([place, texts]) => {
      const field = fieldOf(record, place);
      const name = field && nameOf(field, localization);
      return [place, { name, isShown: field !== undefined && isShown(field, record), reasons: texts }];
    }),
  );
}

function nameOf({ label, shape }: Field, { catalogue, language }: Localization): Choice | undefined {
  if (label) return labelChoice(label, language, catalogue.languages);
  const kind = shape.type === "reference" ? catalogue.kinds.get(shape.kind) : undefined;
  const name = kind && labelChoice(kind.label.one, language, catalogue.languages);
  return name && { ...name, value: capitalise(name.value) };
}

function isShown(field: Field, { data }: CatalogueRecord): boolean {
  const value = Object.hasOwn(data, field.name) ? data[field.name] : undefined;
  return isLabelled(field) && value !== undefined && !(Array.isArray(value) && value.length === 0);
}

function placeOf(path: string, record: CatalogueRecord): string {
  const [name = "", key] = path.split(".");
  return key !== undefined && fieldOf(record, name)?.shape.type === "list" ? `${name}.${key}` : name;
}

function fieldOf({ kind }: CatalogueRecord, place: string): Field | undefined {
  const [top] = place.split(".");
  return kind.fields.find(({ name }) => name === top);
}
