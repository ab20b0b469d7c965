import { speaker } from "../../../messages/phrase.ts";
import type { MessageLanguage } from "../../../model/message-language.ts";
import type { CatalogueRecord } from "../../../model/catalogue.ts";
import { isObject } from "../../../model/json.ts";
import type { RecordChange, RecordName, SettingChange } from "../change.ts";
import { named, linkName } from "../renames.ts";
import type { Alike } from "./gather-alike.ts";
import type { RowView } from "./row-view.ts";
import { contentRow, rowView, textCells } from "./row-view.ts";

/** A record or a setting that changed, or what changed in the same way in many. */
export interface RecordView {
  readonly name: string;
  readonly title: string;
  /** What happened to it as a whole. */
  readonly notes: readonly string[];
  readonly rows: readonly RowView[];
  /** Do its rows only say what a record that is new or gone says? They may be left out where room is short. */
  readonly isContent?: boolean;
  /** The records of which it is said, when they are several. */
  readonly names?: readonly string[];
}
/** So many names are shown of those who name an id that is gone. */
const mostNames = 10;

/** What changed in one record. */
export function recordView(change: RecordChange, language: MessageLanguage): RecordView {
  const { how, record, before, fields, stillNamedBy, hasOldDate, shownOn, content = [] } = change;
  const say = speaker(language);
  return {
    name: linkName({ kind: record.kind.name, id: record.id }),
    title: titleOf(record, language),
    notes: [
      ...(how === "removed" ? [say("comparison/how-removed")] : []),
      ...(how === "renamed" && before ? [say("comparison/renamed", { former: before.id })] : []),
      ...(stillNamedBy.length > 0
        ? [say("comparison/still-named", { names: namesOf(stillNamedBy, language) })]
        : []),
      ...(shownOn && shownOn.count > 0
        ? [
            say("comparison/shown-on", {
              count: shownOn.count,
              names: namesOf(shownOn.records, language, shownOn.count),
            }),
          ]
        : []),
      ...(hasOldDate ? [say("comparison/old-date")] : []),
    ],
    rows: [
      ...fields.map((field) => rowView(field, change.class, language)),
      ...content.map((one) => contentRow(one, how === "removed" ? "removed" : "same", language)),
    ],
    ...(content.length > 0 && { isContent: true }),
  };
}

/** What changed in the same way in many records, with their names. */
export function alikeView({ class: worst, field, records }: Alike, language: MessageLanguage): RecordView {
  const say = speaker(language);
  const [first] = records;
  const names = [...new Set(records)].map(({ record }) =>
    [linkName(named(record)), titleOf(record, language)].filter((text) => text !== "").join(" – "),
  );
  return {
    name: say("comparison/alike", { count: names.length }),
    title: first ? kindTitle(first.record.kind, language) : "",
    notes: first?.hasOldDate ? [say("comparison/old-date")] : [],
    rows: [rowView(field, worst, language)],
    names,
  };
}

function kindTitle({ title, label }: CatalogueRecord["kind"], language: MessageLanguage): string {
  return label.one[language] ?? title;
}

/** A schema by its kind, a language by its file. */
export function settingView(setting: SettingChange, language: MessageLanguage): RecordView {
  const say = speaker(language);
  const { file, kind, how, fields, example } = setting;
  return {
    name: file,
    title: kind
      ? `${say("comparison/setting-schema")} – ${kindTitle(kind, language)}`
      : say(`comparison/setting-${setting.setting}`),
    notes: how === "changed" ? [] : [say(`comparison/how-${how}`)],
    rows: [
      ...fields.map((field) => rowView(field, setting.class, language)),
      ...(example
        ? [
            {
              label: say("comparison/example", { name: linkName(example.record) }),
              cells: textCells(example.texts, language),
            },
          ]
        : []),
    ],
  };
}

function namesOf(names: readonly RecordName[], language: MessageLanguage, count = names.length): string {
  const shown = names.slice(0, mostNames).map(linkName);
  const more = count - shown.length;
  return [...shown, ...(more > 0 ? [speaker(language)("comparison/more-names", { count: more })] : [])].join(
    ", ",
  );
}

/** In the reader's language, else in any. */
function titleOf({ kind, data }: CatalogueRecord, language: MessageLanguage): string {
  const field = kind.roles.get("title");
  const title = field && data[field.name];
  if (typeof title === "string") return title;
  if (!isObject(title)) return "";
  const text = Object.hasOwn(title, language) ? title[language] : Object.values(title)[0];
  return typeof text === "string" ? text : "";
}
