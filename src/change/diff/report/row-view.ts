import { speaker } from "../../../messages/phrase.ts";
import type { MessageLanguage } from "../../../model/message-language.ts";
import type { Json } from "../../../model/json.ts";
import type { Field } from "../../../model/shape.ts";
import { labelOf } from "../../../model/shape-parts.ts";
import type { ChangeClass, FieldChange, RecordContent, TextChange } from "../change.ts";
import type { WordRun } from "../word-diff.ts";
import { wordDiff } from "../word-diff.ts";

/** A value that changed: of a text, that in one language. */
export interface CellView {
  /** The language's tag; absent of what is no text. */
  readonly language?: string;
  readonly runs: readonly WordRun[];
  /** Is it to be read as a whole, be it the same as before? */
  readonly isWhole?: boolean;
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

/** A property that changed, with what it was and is. */
export function rowView(change: FieldChange, worst: ChangeClass, language: MessageLanguage): RowView {
  const say = speaker(language);
  const cells =
    change.how === "moved" ? [{ runs: [], note: say("comparison/how-moved") }] : cellsOf(change, language);
  return {
    label: change.way.map((step) => stepOf(step, language)).join(" › "),
    ...(change.class !== worst && { class: say(`comparison/heading-${change.class}`) }),
    cells,
  };
}

/** A property of a record that is new or gone. */
export function contentRow(
  { field, texts }: RecordContent,
  kind: WordRun["kind"],
  language: MessageLanguage,
): RowView {
  const say = speaker(language);
  const isOne = field.shape.type !== "localized" && new Set(texts.map(({ text }) => text)).size === 1;
  const cells = (isOne ? texts.slice(0, 1) : texts).map(({ language: tag, text, more }) => ({
    ...(!isOne && { language: tag }),
    runs: [{ kind, text: more > 0 ? `${text}…` : text }],
    isWhole: true,
    ...(more > 0 && { note: say("comparison/more-characters", { count: more }) }),
  }));
  return { label: stepOf(field, language), cells };
}

/** A property's label in the reader's language, else in another one, else its title. A key of a list or a map is itself. */
function stepOf(step: Field | string, language: MessageLanguage): string {
  if (typeof step === "string") return step;
  if (language === "en") return step.label?.[language] ?? step.title;
  return step.label?.[language] ?? Object.values(step.label ?? {})[0] ?? step.title;
}

function cellsOf({ way, texts, before, after }: FieldChange, language: MessageLanguage): CellView[] {
  if (texts) return textCells(texts, language);
  if (isProse(before) && isProse(after)) return [{ runs: wordDiff(before, after) }];
  return [{ runs: runsOf(before, after, valuesOf(way.at(-1), language)) }];
}

/** Is it words in a row, of which single ones may have changed? */
function isProse(value: Json | undefined): value is string {
  return typeof value === "string" && value.trim().includes(" ");
}

/** The texts of a value, by language. */
export function textCells(texts: readonly TextChange[], language: MessageLanguage): CellView[] {
  const say = speaker(language);
  return texts
    .filter((text) => text.before !== undefined || text.after !== undefined)
    .map((text) => ({
      language: text.language,
      runs: wordDiff(...withoutEnd(text.before ?? "", text.after ?? "")),
      ...(text.isStale && { note: say("comparison/stale") }),
      ...(text.isAccepted && { note: say("comparison/accepted") }),
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
  const shape = typeof step === "object" ? step.shape : undefined;
  return (value) => {
    if (typeof value === "boolean") return speaker(language)(`comparison/${value ? "yes" : "no"}`);
    if (typeof value !== "string") return JSON.stringify(value);
    return labelOf(shape, value)?.[language] ?? value;
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
