import { formatDate } from "../present/format/date.ts";
import { formatNumber } from "../present/format/number.ts";
import { kindTitle } from "../present/kinds.ts";
import { say } from "../site/text.ts";
import type { View } from "../site/view.ts";
import type { RecordChange } from "../change/diff/change.ts";
import type { CatalogueRecord } from "../model/catalogue.ts";
import { changeInWords } from "./change-in-words.ts";
import { settingInWords } from "./setting-in-words.ts";
import type { ReleaseNotes } from "./notes.ts";

/** So many records of a part are named; the others are counted. */
const mostRecords = 200;

/** The notes of a release in the words of a language: what all their forms say. Nothing of it is escaped yet. */
export interface NotesView {
  readonly title: string;
  /** The verdict first. */
  readonly lead: readonly string[];
  /** Of the first release: what it holds. */
  readonly counts: readonly string[];
  readonly told: readonly CatalogueRecord[];
  readonly parts: readonly NotesPartView[];
  /** What changed for readers in the catalogue as a whole, with its heading. */
  readonly settings: { readonly heading: string; readonly items: readonly string[] } | undefined;
}

export interface NotesPartView {
  readonly heading: string;
  readonly items: readonly { readonly record: CatalogueRecord; readonly remark: string }[];
  /** How many are not named, in words. */
  readonly more: string | undefined;
}

/** Makes the words. */
export function notesView(view: View, notes: ReleaseNotes): NotesView {
  const { previous, impact, told, parts } = notes;
  const since = previous && { version: previous.version, date: formatDate(previous.date, view.language) };
  const { release } = view.site.catalogue;
  const settings = notes.settings.flatMap((setting) => settingInWords(view, setting));
  return {
    title: say(view, "releaseNotesTitle", { version: release?.version ?? "" }),
    lead: [
      ...(since
        ? [say(view, `impact-${impact}`), say(view, "changesSince", since)]
        : [say(view, "firstRelease")]),
      ...(notes.isComplete ? [] : [say(view, "changesIncomplete")]),
      ...(notes.hasOtherSettings && settings.length === 0 ? [say(view, "changesSettings")] : []),
    ],
    counts: since ? [] : counts(view),
    told,
    settings: settings.length > 0 ? { heading: say(view, "changes-settings"), items: settings } : undefined,
    parts: parts.map(({ part, changes }) => {
      const more = changes.length - mostRecords;
      return {
        heading: `${say(view, `changes-${part}`)} (${formatNumber(changes.length, view.language)})`,
        items: changes.slice(0, mostRecords).map((change) => ({
          record: change.record,
          remark: remark(view, change),
        })),
        more: more > 0 ? say(view, "changesMore", { count: formatNumber(more, view.language) }) : undefined,
      };
    }),
  };
}

function counts(view: View): string[] {
  return view.site.kinds.map(
    ({ kind, records }) => `${kindTitle(kind, view)} (${formatNumber(records.length, view.language)})`,
  );
}

/** What of a record changed: its former id, and what its page says else. */
export function remark(view: View, change: RecordChange): string {
  const { how, before } = change;
  const former = how === "renamed" && before ? [say(view, "formerId", { id: before.id })] : [];
  const gone = how === "removed" ? [say(view, "removed")] : [];
  return [...former, ...gone, ...changeInWords(view, change)].join(" · ");
}
