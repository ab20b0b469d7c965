import type { CatalogueRecord } from "../../model/catalogue.ts";
import type { Json } from "../../model/json.ts";
import { isObject } from "../../model/json.ts";
import type { Field } from "../../model/shape.ts";
import type { Html } from "./html.ts";
import { html, join } from "./html.ts";
import { roleValue } from "./record-text.ts";
import { heading, label, line, say } from "./text.ts";
import type { View } from "./view.ts";

/** One thing that is to be confirmed: the mark beside the value, and the entry in the list at the page's end. */
export interface Mark {
  readonly shown: Html;
  readonly entry: Html;
}

/** The marks of a record by the place where they are shown: a field, or an item of a field's list (`remarks.selection`). */
export type Marks = ReadonlyMap<string, Mark>;

/** No marks: most records have none. */
export const noMarks: Marks = new Map();

/**
 * What is to be confirmed of a record in the page's language, as its field of role `unconfirmed` says.
 * @param isNamed Do the entries name the record: is it not the page's own?
 */
export function marksOf(view: View, record: CatalogueRecord, isNamed: boolean): Marks {
  const entries = roleValue(record, "unconfirmed");
  if (!Array.isArray(entries) || entries.length === 0) return noMarks;
  const reasons = new Map<string, Json[]>();
  for (const entry of entries as readonly Json[]) {
    // The properties of an entry are the toolkit's own: `varbook/record.schema.json`.
    if (!isObject(entry) || typeof entry["path"] !== "string") continue;
    if (entry["language"] !== undefined && entry["language"] !== view.language.tag) continue;
    const place = placeOf(entry["path"], record);
    reasons.set(place, [...(reasons.get(place) ?? []), entry["reason"] ?? null]);
  }
  return new Map([...reasons].map(([place, texts]) => [place, mark(view, record, place, texts, isNamed)]));
}

/** The mark beside a value, when it has one. */
export function markOf(marks: Marks, place: string): Html | undefined {
  return marks.get(place)?.shown;
}

/** The marks of a record that no shown field has: they stand beside its title. */
export function titleMarks({ kind }: CatalogueRecord, marks: Marks): Html | undefined {
  if (marks.size === 0) return undefined;
  const isShown = (place: string): boolean => kind.fields.some(({ name, label: text, hidden }) => place.split(".")[0] === name && text && !hidden);
  return html`${[...marks].flatMap(([place, { shown }]) => (isShown(place) ? [] : shown)).slice(0, 1)}`;
}

/** The list at the page's end of all that is to be confirmed. */
export function confirmations(view: View, marks: readonly Marks[]): Html | undefined {
  const entries = marks.flatMap((some) => [...some.values()].map(({ entry }) => entry));
  if (entries.length === 0) return undefined;
  return html`<section class="confirmations" aria-labelledby="to-confirm"><h2 id="to-confirm">${say(view, "unconfirmedHeading")}</h2><ul>${entries}</ul></section>`;
}

/** The id of what a mark and its entry point to. */
export function anchor(record: CatalogueRecord, place: string): string {
  return `${record.kind.name}-${record.id}-${place}`.replace(/[^A-Za-z0-9_-]/g, "-");
}

function mark(view: View, record: CatalogueRecord, place: string, reasons: readonly Json[], isNamed: boolean): Mark {
  const id = `to-confirm-${anchor(record, place)}`;
  const texts = reasons.flatMap((reason) => line(view, reason) ?? []);
  const title = line(view, roleValue(record, "title")) ?? heading(view, record.kind.label.one);
  const name = nameOf(view, fieldOf(record, place));
  const words = isNamed || !name ? [title, ...(name ? [name] : [])] : [name];
  return {
    shown: html` <a class="mark" href="#${id}">${say(view, "unconfirmed")}</a>`,
    entry: html`<li id="${id}"><strong>${join(words, " – ")}</strong>${texts.map((text) => html`<p>${text}</p>`)}</li>`,
  };
}

/** What readers call a field: its label, else the kind of record that it names. */
function nameOf(view: View, field: Field | undefined): Html | undefined {
  if (field?.label) return label(view, field.label);
  const named = field?.shape.type === "reference" ? view.site.catalogue.kinds.get(field.shape.kind) : undefined;
  return named && heading(view, named.label.one);
}

function placeOf(path: string, record: CatalogueRecord): string {
  const [name = "", key] = path.split(".");
  return key !== undefined && fieldOf(record, name)?.shape.type === "list" ? `${name}.${key}` : name;
}

function fieldOf({ kind }: CatalogueRecord, place: string): Field | undefined {
  const [name] = place.split(".");
  return kind.fields.find((field) => field.name === name);
}
