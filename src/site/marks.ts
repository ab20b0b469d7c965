import type { CatalogueRecord } from "../model/catalogue.ts";
import type { Json } from "../model/json.ts";
import { isObject } from "../model/json.ts";
import type { Field } from "../model/shape.ts";
import type { Html } from "./html.ts";
import { join, markup } from "./html.ts";
import { roleValue } from "./record-text.ts";
import { heading, label, line, say } from "./text.ts";
import type { View } from "./view.ts";

/** One thing that is to be confirmed. */
export interface Mark {
  /** What stands beside the value: it leads to the list at the page's end. */
  readonly shown: Html;
  /** The same as a sign alone, where a notice at the top of the page says it for many values. */
  readonly sign: Html;
  /** The id to which it leads. */
  readonly id: string;
  /** What the list calls the value. */
  readonly name: Html;
  readonly reasons: readonly Html[];
}

/** The marks of a record by the place where they are shown: a field, or an item of a field's list (`remarks.selection`). */
export type Marks = ReadonlyMap<string, Mark>;

const noMarks: Marks = new Map();

/**
 * What is to be confirmed of a record in the page's language, as its field of role `unconfirmed` says.
 * @param isNamed Do the names say of which record they are: is it not the page's own?
 */
export function marksOf(view: View, record: CatalogueRecord, isNamed: boolean): Marks {
  const entries = roleValue(record, "unconfirmed");
  if (!Array.isArray(entries) || entries.length === 0) return noMarks;
  const reasons = new Map<string, Html[]>();
  for (const entry of entries as readonly Json[]) {
    // The properties of an entry are the toolkit's own: `varbook/record.schema.json`.
    if (!isObject(entry) || typeof entry["path"] !== "string") continue;
    if (entry["language"] !== undefined && entry["language"] !== view.language.tag) continue;
    const place = placeOf(entry["path"], record);
    reasons.set(place, [...(reasons.get(place) ?? []), line(view, entry["reason"]) ?? markup`–`]);
  }
  return new Map([...reasons].map(([place, texts]) => [place, mark(view, record, place, texts, isNamed)]));
}

/** So many values with one reason share a notice. */
const fewestShared = 3;

/** The reasons that so many values have that they are said once, at the top of the page. */
export function sharedReasons(marks: readonly Marks[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { reasons } of marks.flatMap((some) => [...some.values()]))
    for (const reason of new Set(reasons.map(String))) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return new Set([...counts].flatMap(([reason, count]) => (count < fewestShared ? [] : reason)));
}

/** The same marks: those whose reasons are all shared are signs. */
export function withSigns(marks: Marks, shared: ReadonlySet<string>): Marks {
  if (shared.size === 0) return marks;
  return new Map([...marks].map(([place, one]) => [place, { ...one, shown: markShown(one, shared) }]));
}

/** A mark as it stands beside its value: a sign when all its reasons are shared. */
export function markShown({ shown, sign, reasons }: Mark, shared: ReadonlySet<string> = new Set()): Html {
  return reasons.every((reason) => shared.has(String(reason))) ? sign : shown;
}

/** The mark beside a value, when it has one. */
export function markOf(marks: Marks, place: string): Html | undefined {
  return marks.get(place)?.shown;
}

/** The mark beside a record's title, for what is not shown as a field; one leads to all. */
export function titleMarks({ kind, data }: CatalogueRecord, marks: Marks): Html | undefined {
  if (marks.size === 0) return undefined;
  const isShown = ({ name, label: text, hidden }: Field): boolean =>
    text !== undefined && !hidden && Object.hasOwn(data, name) && !isEmpty(data[name]);
  const shown = new Set(kind.fields.filter(isShown).map(({ name }) => name));
  return [...marks].find(([place]) => !shown.has(fieldName(place)))?.[1].shown;
}

function mark(
  view: View,
  record: CatalogueRecord,
  place: string,
  reasons: readonly Html[],
  isNamed: boolean,
): Mark {
  const id = `_to-confirm-${record.kind.name}-${record.id}-${place}`.replace(/[^A-Za-z0-9_-]/g, "-");
  const title = line(view, roleValue(record, "title")) ?? heading(view, record.kind.label.one);
  const name = nameOf(view, fieldOf(record, place));
  const words = name === undefined ? [title] : isNamed ? [title, name] : [name];
  return {
    shown: markup` <a class="mark" href="#${id}">${say(view, "unconfirmed")}</a>`,
    sign: markup` <a class="mark" href="#${id}" aria-label="${say(view, "unconfirmed")}">?</a>`,
    id,
    name: join(words, " – "),
    reasons,
  };
}

/** What readers call a field: its label, else the kind of record that it names. */
function nameOf(view: View, field: Field | undefined): Html | undefined {
  if (field?.label) return label(view, field.label);
  const named =
    field?.shape.type === "reference" ? view.site.catalogue.kinds.get(field.shape.kind) : undefined;
  return named && heading(view, named.label.one);
}

function placeOf(path: string, record: CatalogueRecord): string {
  const [name = "", key] = path.split(".");
  return key !== undefined && fieldOf(record, name)?.shape.type === "list" ? `${name}.${key}` : name;
}

function fieldOf({ kind }: CatalogueRecord, place: string): Field | undefined {
  return kind.fields.find(({ name }) => name === fieldName(place));
}

function fieldName(place: string): string {
  return place.split(".")[0] ?? "";
}

function isEmpty(value: Json | undefined): boolean {
  return Array.isArray(value) && value.length === 0;
}
