import { speaker } from "../../../messages/phrase.ts";
import type { MessageLanguage } from "../../../model/message-language.ts";
import type { ChangeClass, Comparison } from "../change.ts";
import { changeClasses } from "../change.ts";
import { linkName } from "../renames.ts";
import { gatherAlike } from "./gather-alike.ts";
import type { RecordView } from "./record-view.ts";
import { alikeView, recordView, settingView } from "./record-view.ts";

/** Records whose worst change is of one class. */
export interface SectionView {
  readonly class: ChangeClass;
  readonly heading: string;
  /** How many records have this class. */
  readonly count: number;
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
export function comparisonView(comparison: Comparison, language: MessageLanguage): ComparisonView {
  const { records, affected, unread, settings, settingChanges } = comparison;
  const say = speaker(language);
  const gathered = gatherAlike(records);
  const sections = changeClasses.flatMap((one): SectionView[] => {
    const isOwn = (change: { readonly class: ChangeClass }): boolean => change.class === one;
    const views = [
      ...settingChanges.filter(isOwn).map((setting) => settingView(setting, language)),
      ...gathered.alike.filter(isOwn).map((alike) => alikeView(alike, language)),
      ...gathered.records.filter(isOwn).map((record) => recordView(record, language)),
    ];
    const count = [...records, ...settingChanges].filter(isOwn).length;
    return count === 0
      ? []
      : [{ class: one, heading: say(`comparison/heading-${one}`), count, records: views }];
  });
  const said = new Set(settingChanges.map(({ file }) => file));
  const unsaid = settings.filter((file) => !said.has(file));
  const followers = affected.map(
    ({ kind, id, through }) =>
      `${linkName({ kind, id })} (${say("comparison/through", { name: linkName(through) })})`,
  );
  return {
    title: say("comparison/title"),
    verdict: verdictOf(comparison, language),
    sections,
    unread: list(
      say("comparison/unread"),
      unread.map(({ file, state }) => `${file} (${say(`comparison/state-${state}`)})`),
    ),
    lists: [
      list(say("comparison/affected", { count: affected.length }), followers),
      list(say("comparison/settings"), unsaid),
    ].filter((one) => one !== undefined),
  };
}

function verdictOf(
  { worst, impact, records, unread, settings, settingChanges }: Comparison,
  language: MessageLanguage,
): string[] {
  const say = speaker(language);
  const count = records.filter((record) => record.class === worst).length;
  const isNothing = worst === undefined && unread.length > 0;
  const isOfSettings = count === 0 && settings.length > 0;
  const own = worst !== undefined && settingChanges.some((setting) => setting.class === worst);
  return [
    ...(unread.length > 0
      ? [say("comparison/incomplete", { count: new Set(unread.map(({ file }) => file)).size })]
      : []),
    ...(isNothing || isOfSettings ? [] : [say(`comparison/verdict-${worst ?? "none"}`, { count })]),
    ...(own ? [say("comparison/settings-verdict", { heading: say(`comparison/heading-${worst}`) })] : []),
    ...(isOfSettings && !own && !isNothing ? [say("comparison/verdict-settings")] : []),
    ...(isNothing ? [] : [say(`comparison/impact-${impact}`)]),
  ];
}

function list(heading: string, items: readonly string[]): ListView | undefined {
  return items.length === 0 ? undefined : { heading, items };
}
