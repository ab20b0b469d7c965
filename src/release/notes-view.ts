import { formatDate } from "../present/format/format-date.ts";
import { formatNumber } from "../present/format/number.ts";
import { kindTitle } from "../present/kinds.ts";
import { say } from "../site/page-text.ts";
import type { PageContext } from "../site/page-context.ts";
import type { RecordChange } from "../change/diff/change.ts";
import type { CatalogueRecord } from "../model/catalogue.ts";
import { describeChange } from "./describe-change.ts";
import { describeSettingChange } from "./describe-setting-change.ts";
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
  readonly editorsNotes: readonly CatalogueRecord[];
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
export function notesView(page: PageContext, notes: ReleaseNotes): NotesView {
  const { previous, impact, editorsNotes, parts } = notes;
  const since = previous && { version: previous.version, date: formatDate(previous.date, page.language) };
  const { release } = page.site.catalogue;
  const settings = notes.settings.flatMap((setting) => describeSettingChange(page, setting));
  return {
    title: say(page, "releaseNotesTitle", { version: release?.version ?? "" }),
    lead: [
      ...(since
        ? [say(page, `impact-${impact}`), say(page, "changesSince", since)]
        : [say(page, "firstRelease")]),
      ...(notes.isComplete ? [] : [say(page, "changesIncomplete")]),
      ...(notes.hasOtherSettings && settings.length === 0 ? [say(page, "changesSettings")] : []),
    ],
    counts: since ? [] : counts(page),
    editorsNotes,
    settings: settings.length > 0 ? { heading: say(page, "changes-settings"), items: settings } : undefined,
    parts: parts.map(({ part, changes }) => {
      const more = changes.length - mostRecords;
      return {
        heading: `${say(page, `changes-${part}`)} (${formatNumber(changes.length, page.language)})`,
        items: changes.slice(0, mostRecords).map((change) => ({
          record: change.record,
          remark: remark(page, change),
        })),
        more: more > 0 ? say(page, "changesMore", { count: formatNumber(more, page.language) }) : undefined,
      };
    }),
  };
}

function counts(page: PageContext): string[] {
  return page.site.kinds.map(
    ({ kind, records }) => `${kindTitle(kind, page)} (${formatNumber(records.length, page.language)})`,
  );
}

/** What of a record changed: its former id, and what its page says else. */
export function remark(page: PageContext, change: RecordChange): string {
  const { how, before } = change;
  const former = how === "renamed" && before ? [say(page, "formerId", { id: before.id })] : [];
  const gone = how === "removed" ? [say(page, "removed")] : [];
  return [...former, ...gone, ...describeChange(page, change)].join(" · ");
}
