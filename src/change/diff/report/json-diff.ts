import type { Comparison, FieldChange, RecordChange, SettingChange, TextChange } from "../change.ts";
import { changeClasses } from "../change.ts";
import { jsonText } from "../../../report/json-text.ts";
import type { DiffReporter } from "./diff-reporter.ts";

/** The version of this format: raised only when something that is there changes its meaning. */
const formatVersion = 1;

/** For programs: everything, as `src/project/schemas/diff.schema.json` describes it. */
export const jsonDiff: DiffReporter = (comparison) => {
  const { worst, impact, records, affected, unread, settings, settingChanges } = comparison;
  return jsonText({
    version: formatVersion,
    isComplete: unread.length === 0,
    worst: worst ?? null,
    impact,
    counts: countsOf(comparison),
    records: records.map(recordEntry),
    affected,
    unread,
    settings,
    settingChanges: settingChanges.map(settingEntry),
  });
};

function countsOf({ records }: Comparison): object {
  return Object.fromEntries(
    changeClasses.map((one) => [one, records.filter((record) => record.class === one).length]),
  );
}

function recordEntry({
  how,
  record,
  before,
  class: one,
  fields,
  stillNamedBy,
  hasOldDate,
  shownOn,
  content,
}: RecordChange): object {
  return {
    kind: record.kind.name,
    id: record.id,
    file: record.file,
    change: how,
    class: one,
    ...(how === "renamed" && { formerId: before?.id }),
    stillNamedBy,
    hasOldDate,
    ...(shownOn && shownOn.count > 0 && { shownOn }),
    fields: fields.map(fieldEntry),
    ...(content && { content: content.map(({ field, texts }) => ({ property: field.name, texts })) }),
  };
}

function settingEntry({ file, setting, kind, how, class: one, fields, example }: SettingChange): object {
  return {
    file,
    setting,
    ...(kind && { kind: kind.name }),
    change: how,
    class: one,
    fields: fields.map(fieldEntry),
    ...(example && { example: { ...example, texts: example.texts.filter(isThere) } }),
  };
}

function fieldEntry({ way, class: one, how, texts, before, after }: FieldChange): object {
  return {
    path: way.map((step) => (typeof step === "string" ? step : step.name)),
    change: how,
    class: one,
    ...(texts ? { texts: texts.filter(isThere) } : { before, after }),
  };
}

function isThere(text: TextChange): boolean {
  return text.before !== undefined || text.after !== undefined;
}
