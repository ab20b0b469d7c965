import type { MessageLanguage } from "../../messages/words.ts";
import type { CatalogueRecord } from "../../model/catalogue.ts";
import type { Json } from "../../model/json.ts";
import { isObject } from "../../model/json.ts";
import type { Field } from "../../model/shape.ts";
import type { ChangeClass, Comparison, FieldChange, RecordChange, RecordName } from "../change.ts";
import { changeClasses } from "../change.ts";
import type { WordRun } from "../words.ts";
import { wordDiff } from "../words.ts";
import { nameOf } from "../renames.ts";
import { diffWords } from "./words.ts";

/** A value that changed: of a text, that in one language. */
export interface CellView {
  /** The language's tag; absent of what is no text. */
  readonly language?: string;
  readonly runs: readonly WordRun[];
  /** What is to be said of it. */
  readonly note?: string;
}

/** A property that changed. */
export interface RowView {
  readonly label: string;
  /** Named only when it is not that of the record. */
  readonly class?: string;
  readonly cells: readonly CellView[];
}

/** A record that changed. */
export interface RecordView {
  readonly name: string;
  readonly title: string;
  /** What happened to it as a whole. */
  readonly notes: readonly string[];
  readonly rows: readonly RowView[];
}

/** Records whose worst change is of one class. */
export interface SectionView {
  readonly class: ChangeClass;
  readonly heading: string;
  readonly records: readonly RecordView[];
}

/** A list of names with its heading. */
export interface ListView {
  readonly heading: string;
  readonly items: readonly string[];
}

/** A comparison in words: what all reports for people say. Nothing of it is escaped yet. */
export interface ComparisonView {
  readonly title: string;
  readonly verdict: readonly string[];
  readonly sections: readonly SectionView[];
  /** What could not be compared comes first, then what follows from the changes. */
  readonly unread: ListView | undefined;
  readonly lists: readonly ListView[];
}

/** Makes the words of a report. */
export function viewOf(comparison: Comparison, language: MessageLanguage): ComparisonView {
  const { records, affected, unread, settings } = comparison;
  const words = diffWords[language];
  const sections = changeClasses.flatMap((one): SectionView[] => {
    const own = records.filter((record) => record.class === one);
    if (own.length === 0) return [];
    return [
      { class: one, heading: words.heading[one], records: own.map((record) => recordView(record, language)) },
    ];
  });
  const followers = affected.map(
    ({ kind, id, through }) => `${nameOf({ kind, id })} (${words.through(nameOf(through))})`,
  );
  return {
    title: words.title,
    verdict: verdictOf(comparison, language),
    sections,
    unread: list(
      words.unread,
      unread.map(({ file, state }) => `${file} (${words.state[state]})`),
    ),
    lists: [list(words.affected(affected.length), followers), list(words.settings, settings)].filter(
      (one) => one !== undefined,
    ),
  };
}

function verdictOf(
  { worst, impact, records, unread, settings }: Comparison,
  language: MessageLanguage,
): string[] {
  const words = diffWords[language];
  const count = records.filter((record) => record.class === worst).length;
  const isNothing = worst === undefined && unread.length > 0;
  return [
    ...(unread.length > 0 ? [words.incomplete(new Set(unread.map(({ file }) => file)).size)] : []),
    ...(isNothing
      ? []
      : [words.verdict[worst ?? (settings.length > 0 ? "settings" : "none")](count), words.impact[impact]]),
  ];
}

function list(heading: string, items: readonly string[]): ListView | undefined {
  return items.length === 0 ? undefined : { heading, items };
}

/** So many names are shown of those who name an id that is gone. */
const mostNames = 10;

function recordView(change: RecordChange, language: MessageLanguage): RecordView {
  const { how, record, before, fields, stillNamedBy, hasOldDate } = change;
  const words = diffWords[language];
  return {
    name: nameOf({ kind: record.kind.name, id: record.id }),
    title: titleOf(record, language),
    notes: [
      ...(how === "removed" ? [words.how.removed] : []),
      ...(how === "renamed" && before ? [words.renamed(before.id)] : []),
      ...(stillNamedBy.length > 0 ? [words.stillNamed + namesOf(stillNamedBy, language)] : []),
      ...(hasOldDate ? [words.oldDate] : []),
    ],
    rows: fields.map((field) => rowView(field, change.class, language)),
  };
}

function namesOf(names: readonly RecordName[], language: MessageLanguage): string {
  const more = names.length - mostNames;
  const shown = names.slice(0, mostNames).map(nameOf);
  return [...shown, ...(more > 0 ? [diffWords[language].moreNames(more)] : [])].join(", ");
}

/** In the reader's language, else in any. */
function titleOf({ kind, data }: CatalogueRecord, language: MessageLanguage): string {
  const field = kind.roles.get("title");
  const title = field && data[field.name];
  if (typeof title === "string") return title;
  if (!isObject(title)) return "";
  const own = Object.hasOwn(title, language) ? title[language] : Object.values(title)[0];
  return typeof own === "string" ? own : "";
}

function rowView(change: FieldChange, worst: ChangeClass, language: MessageLanguage): RowView {
  const words = diffWords[language];
  const cells = change.how === "moved" ? [{ runs: [], note: words.how.moved }] : cellsOf(change, language);
  return {
    label: change.way.map((step) => stepOf(step, language)).join(" › "),
    ...(change.class !== worst && { class: words.heading[change.class] }),
    cells,
  };
}

/** A property's label, where there is one in the reader's language; else its name in the files. */
function stepOf(step: Field | string, language: MessageLanguage): string {
  if (typeof step === "string") return step;
  return language === "en" ? step.title : (step.label?.[language] ?? step.name);
}

function cellsOf({ way, texts, before, after }: FieldChange, language: MessageLanguage): CellView[] {
  const words = diffWords[language];
  if (!texts) return [{ runs: runsOf(before, after, valuesOf(way.at(-1), language)) }];
  return texts
    .filter((text) => text.before !== undefined || text.after !== undefined)
    .map((text) => ({
      language: text.language,
      runs: wordDiff(...withoutEnd(text.before ?? "", text.after ?? "")),
      ...(text.isStale && { note: words.stale }),
    }));
}

/** The line end that both texts have says nothing. */
function withoutEnd(before: string, after: string): [string, string] {
  const [end = ""] = /(?<!\s)\s*$/.exec(after) ?? [];
  return before.endsWith(end) && before !== end
    ? [before.slice(0, before.length - end.length), after.slice(0, after.length - end.length)]
    : [before, after];
}

/** What a property's values are called: one of a closed list by its label in the reader's language, any other as it is typed. */
function valuesOf(step: Field | string | undefined, language: MessageLanguage): (value: Json) => string {
  const shape = typeof step === "object" && (step.shape.type === "list" ? step.shape.items : step.shape);
  const labels = shape && shape.type === "scalar" ? shape.labels : undefined;
  return (value) => {
    if (typeof value !== "string") return JSON.stringify(value);
    const label = labels && Object.hasOwn(labels, value) ? labels[value] : undefined;
    return label?.[language] ?? value;
  };
}

/** Lists item by item, anything else as a whole. */
function runsOf(
  before: Json | undefined,
  after: Json | undefined,
  nameOfValue: (value: Json) => string,
): WordRun[] {
  const [old, now] = [partsOf(before).map(nameOfValue), partsOf(after).map(nameOfValue)];
  const [were, are] = [new Set(old), new Set(now)];
  const all: WordRun[] = [
    ...old.filter((text) => !are.has(text)).map((text): WordRun => ({ kind: "removed", text })),
    ...now.map((text): WordRun => ({ kind: were.has(text) ? "same" : "added", text })),
  ];
  return all.flatMap((run, index) =>
    index === 0 ? [run] : [{ kind: "same", text: separator(before, after) }, run],
  );
}

function separator(before: Json | undefined, after: Json | undefined): string {
  return Array.isArray(before ?? after) ? ", " : " ";
}

function partsOf(value: Json | undefined): readonly Json[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly Json[]) : [value];
}
