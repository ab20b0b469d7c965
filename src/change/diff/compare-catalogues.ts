import type { Tree } from "../../check/project.ts";
import type { CatalogueRecord } from "../../model/catalogue.ts";
import { configurationFile } from "../../model/configuration-file.ts";
import type { Role } from "../../model/shape.ts";
import type { Toolkit } from "../../model/toolkit.ts";
import { withAccepted } from "./accepted-translations.ts";
import { catalogueMarks } from "../../check/translations/catalogue-marks.ts";
import { marksFolder } from "../../check/translations/translation-marks.ts";
import type { ChangeClass, Comparison, Impact, RecordChange, UnreadableFile } from "./change.ts";
import { changeClasses, isAtLeast, worstOf } from "./change.ts";
import { recordContent } from "./content.ts";
import { byName } from "./downstream.ts";
import { Follow } from "./follow.ts";
import { lookup } from "./lookup.ts";
import type { Matching } from "./similar-records.ts";
import { matchRecords } from "./similar-records.ts";
import { changeOf } from "./record-change.ts";
import { named, linkName } from "./renames.ts";
import type { Revision } from "./revision.ts";
import type { Comparing } from "./compare-fields.ts";
import { rankOf } from "./ranks.ts";
import { openAlike, openRevision, readRecords, recordsOfOthers } from "./revision.ts";
import { mergeVocabularies, vocabularyOf } from "./vocabulary.ts";
import { compareSettings, differingSettings } from "./settings/index.ts";
import { isShownElsewhere } from "./shown-change.ts";

/** Two states of a catalogue's files. */
export interface CatalogueStates {
  readonly before: Tree;
  readonly after: Tree;
  /** Is the file there in both, with the same bytes? Such a file is not read, unless it may name what is gone. */
  readonly isSame: (file: string) => boolean;
}

/** What is no record. */
const settingRoots = [configurationFile, "schemas", "languages"];

/**
 * Compares two states of a catalogue. Only files that differ are parsed; when something is gone, or says something else,
 * the others are read once for who names it. Never throws for what the files say.
 */
export function compareCatalogues(pair: CatalogueStates, toolkit: Toolkit): Comparison {
  const touched = different(pair.before(settingRoots).paths, pair.after(settingRoots).paths, pair);
  const before = openRevision(pair.before, toolkit);
  const after = touched.length === 0 ? openAlike(pair.after, before) : openRevision(pair.after, toolkit);
  const settings = differingSettings(touched, { before, after });
  const files = different(before.project.sources.paths, after.project.sources.paths, pair);
  const old = readRecords(before, listed(before, files));
  const now = readRecords(after, listed(after, files));
  const isUnread = new Set([...old.unread, ...now.unread]);
  const isRead = ({ file, kind }: CatalogueRecord): boolean =>
    !isUnread.has(file) && [before, after].every((state) => knowsKind(state, kind.name));
  // What could not be read is not gone.
  const matching = matchRecords(old.records.filter(isRead), now.records.filter(isRead));
  const comparing: Comparing = {
    ...wholeStates(before, after, { old: old.records, now: now.records, files }),
    languages: [
      ...after.project.languages,
      ...before.project.languages.filter(
        ({ tag }) => !after.project.languages.some((one) => one.tag === tag),
      ),
    ],
    renames: renamesIn(matching),
  };
  const gone = goneIn(matching);
  const follow = new Follow(after, now.records, files, gone);
  const changed = matching.matches.flatMap(
    (match) =>
      changeOf(match, comparing, match.before.id === match.after.id ? [] : follow.naming(match.before)) ?? [],
  );
  const records = [
    ...withAccepted(changed, catalogueMarks(pair.after([marksFolder]))),
    ...additions(matching, after),
    ...removals(matching, before, follow),
  ]
    .map(noteAside)
    .map((change) =>
      isShownElsewhere(change) ? { ...change, shownOn: follow.pagesShowing(change.record) } : change,
    )
    .toSorted(worstFirst);
  const settingChanges = compareSettings(settings, { before, after }, toolkit, comparing).toSorted(
    (one, other) => rank(one) - rank(other),
  );
  const worst = worstOf([...records, ...settingChanges].map((change) => change.class));
  return {
    worst,
    impact: impactOf(worst, settings.length > 0),
    records,
    affected: follow.affectedBy(records),
    unread: [...unreadIn("before", before, old.unread), ...unreadIn("after", after, now.unread)],
    settings: settings.map(({ file }) => file),
    settingChanges,
    languages: comparing.languages,
  };
}

/** What only all records of both states tell: it is asked for seldom, and then the unchanged files are read once. */
function wholeStates(
  before: Revision,
  after: Revision,
  {
    old,
    now,
    files,
  }: Readonly<Record<"old" | "now", readonly CatalogueRecord[]>> & { files: readonly string[] },
): Pick<Comparing, "usage" | "rankOf"> {
  const changed = new Set(files);
  const usage = once(() => {
    const others = vocabularyOf(recordsOfOthers(after, changed));
    return {
      before: mergeVocabularies(others, vocabularyOf(old)),
      after: mergeVocabularies(others, vocabularyOf(now)),
    };
  });
  const ranks = once(() => {
    const all = [...recordsOfOthers(before, changed, ({ roles }) => roles.has("rank")), ...old, ...now];
    return new Map(all.map((record) => [linkName(named(record)), rankOf(record)]));
  });
  return { usage, rankOf: (kind, id) => ranks().get(linkName({ kind, id })) };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** May a state have records of a kind? One whose schema could not be read does not say. */
function knowsKind({ project, unread }: Revision, kind: string): boolean {
  return unread.length === 0 || project.linking.kinds.has(kind);
}

/** Names of two lists of files that are not the same in both states, sorted. */
function different(
  before: readonly string[],
  after: readonly string[],
  { isSame }: CatalogueStates,
): string[] {
  return [...new Set([...before, ...after])].filter((file) => !isSame(file)).toSorted();
}

function listed({ project }: Revision, files: readonly string[]): string[] {
  const paths = new Set(project.sources.paths);
  return files.filter((file) => paths.has(file));
}

function unreadIn(
  state: UnreadableFile["state"],
  revision: Revision,
  files: readonly string[],
): UnreadableFile[] {
  return [...revision.unread, ...files].map((file) => ({ file, state }));
}

function renamesIn({ matches }: Matching): Map<string, string> {
  const renamed = matches.filter(({ before, after }) => before.id !== after.id);
  return new Map(renamed.map(({ before, after }) => [linkName(named(before)), after.id]));
}

function goneIn(matching: Matching): Set<string> {
  return new Set([
    ...renamesIn(matching).keys(),
    ...matching.removed.map((record) => linkName(named(record))),
  ]);
}

function additions({ added }: Matching, after: Revision): RecordChange[] {
  const state = lookup(after);
  return added.map((record) => ({
    how: "added",
    record,
    class: "addition",
    fields: [],
    stillNamedBy: [],
    hasOldDate: false,
    content: recordContent(record, state),
  }));
}

/** Of a record that is gone so much is said that people know which it was. */
const telling: ReadonlySet<Role | undefined> = new Set(["title", "summary", "content"]);

function removals({ removed }: Matching, before: Revision, follow: Follow): RecordChange[] {
  const state = lookup(before);
  return removed.map((record) => {
    const stillNamedBy = follow.naming(record);
    return {
      how: "removed",
      record,
      before: record,
      class: "breaking",
      fields: [],
      stillNamedBy,
      hasOldDate: false,
      content: recordContent(record, state).filter(({ field: { role } }) => telling.has(role)),
    };
  });
}

/** What is said of the next release is no content: nothing breaks when it goes, and nothing is new when it comes. */
function noteAside(change: RecordChange): RecordChange {
  return change.record.kind.roles.has("release-note") ? { ...change, class: "editorial" } : change;
}

function worstFirst(one: RecordChange, other: RecordChange): number {
  return rank(one) - rank(other) || byName(named(one.record), named(other.record));
}

function rank(change: { readonly class: ChangeClass }): number {
  return changeClasses.indexOf(change.class);
}

function impactOf(worst: ChangeClass | undefined, hasOtherSettings: boolean): Impact {
  if (worst === undefined) return hasOtherSettings ? "patch" : "none";
  if (worst === "breaking") return "major";
  return isAtLeast(worst, "addition") ? "minor" : "patch";
}
