import type { ChangeClass, Comparison, Impact, RecordChange, SettingChange } from "../change/diff/change.ts";
import { changeClasses } from "../change/diff/change.ts";
import { isWithdrawal } from "../change/diff/classify.ts";
import type { Catalogue, CatalogueRecord } from "../model/catalogue.ts";
import { everyRecord } from "../model/every-record.ts";
import type { Release } from "../model/release.ts";

/** What a section of the release notes is about: records that were withdrawn or got another id, then all others by class. */
export type NotesPart = "withdrawn" | "renamed" | ChangeClass;
export const notesParts: readonly NotesPart[] = ["withdrawn", "renamed", ...changeClasses];

/** What readers are told of a release. */
export interface ReleaseNotes {
  /** The release that it is compared with; the first one has none. */
  readonly previous: Release | undefined;
  /** Of the first release: none. */
  readonly impact: Impact;
  /** What editors left to be said, by id. */
  readonly editorsNotes: readonly CatalogueRecord[];
  /** The worst first; parts without a record are left out. */
  readonly parts: readonly { readonly part: NotesPart; readonly changes: readonly RecordChange[] }[];
  /** Did the schemas, the languages or the configuration change too? */
  readonly hasOtherSettings: boolean;
  /** What of it concerns readers: what is form alone does not. */
  readonly settings: readonly SettingChange[];
  /** Could all of the previous release be read? */
  readonly isComplete: boolean;
}

/** What changed since a release. */
export interface Since {
  readonly release: Release;
  readonly comparison: Comparison;
}

/** Is the record a note of an editor? */
export function isEditorsNote({ kind }: Pick<CatalogueRecord, "kind">): boolean {
  return kind.roles.has("release-note");
}

/**
 * The notes of a release.
 * @param since Left out for the first one.
 */
export function notesOf(catalogue: Catalogue, since: Since | undefined): ReleaseNotes {
  if (!since) {
    const editorsNotes = [...everyRecord(catalogue)].filter(isEditorsNote);
    return {
      previous: undefined,
      impact: "none",
      editorsNotes,
      parts: [],
      hasOtherSettings: false,
      settings: [],
      isComplete: true,
    };
  }
  const { impact, records, settings, settingChanges, unread } = since.comparison;
  const told = records.filter(({ how, record }) => how === "added" && isEditorsNote(record));
  const changes = records
    .filter(({ record }) => !isEditorsNote(record))
    .map((change) => ownRecord(change, catalogue));
  const parts = notesParts.flatMap((part) => {
    const ofPart = changes.filter((change) => partOf(change) === part);
    return ofPart.length > 0 ? [{ part, changes: ofPart }] : [];
  });
  return {
    previous: since.release,
    impact,
    editorsNotes: told.map((change) => ownRecord(change, catalogue).record),
    parts,
    hasOtherSettings: settings.length > 0,
    settings: settingChanges.filter(
      (setting) => setting.setting !== "language" && setting.class !== "editorial",
    ),
    isComplete: unread.length === 0,
  };
}

/** A comparison reads records by itself: pages are made from those of the catalogue. */
function ownRecord(change: RecordChange, { records }: Catalogue): RecordChange {
  const { kind, id } = change.record;
  return { ...change, record: records.get(kind.name)?.get(id) ?? change.record };
}

function partOf({ how, record, before, class: one }: RecordChange): NotesPart {
  if (before && how !== "removed" && isWithdrawal(before, record)) return "withdrawn";
  return how === "renamed" ? "renamed" : one;
}
