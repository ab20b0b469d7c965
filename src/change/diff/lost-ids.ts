import type { ComparedCatalogue } from "../../check/open-catalogue.ts";
import { formerIdsOf, formerOwner } from "../../check/link/former-ids.ts";
import { ownPlace } from "../../check/link/id-places.ts";
import { nameOfKind } from "../../project/schema/kind-name.ts";
import { problem } from "../../messages/problem.ts";
import type { Catalogue, CatalogueRecord } from "../../model/catalogue.ts";
import { configurationFile } from "../../model/configuration-file.ts";
import type { Place, Problem } from "../../model/diagnostic.ts";
import { everyRecord } from "../../model/every-record.ts";
import type { Kind } from "../../model/shape.ts";
import { isDraft, isStub } from "../../model/status.ts";
import { containment, featuresOf, similarity } from "./features.ts";
import type { Match } from "./similar-records.ts";
import { similarRecords, leastAlike, partsOfId } from "./similar-records.ts";
import { named, linkName } from "./renames.ts";

/** An id that a record had, as its own or as a former one. */
interface KnownId {
  readonly kind: Kind;
  readonly id: string;
  readonly file: string;
  /** The id of the record. */
  readonly owner: string;
  /** Had it a page that others may have cited? */
  readonly isPublic: boolean;
}

/** A catalogue as it was. */
export interface Earlier {
  readonly ids: readonly KnownId[];
  /** The records of the files that changed since, by their kind and id. */
  readonly record: (kind: string, id: string) => CatalogueRecord | undefined;
}

/** All ids of a catalogue, to be looked for in a later state of it. */
export function knownIds(catalogue: Catalogue): KnownId[] {
  return [...everyRecord(catalogue)].flatMap((record) => {
    const { kind, file, id: owner } = record;
    const isPublic = kind.page.mode !== "none" && !isDraft(record);
    return [owner, ...formerIdsOf(record)].map((id) => ({ kind, id, file, owner, isPublic }));
  });
}

/**
 * Ids that no longer lead to what they named: their record is gone, was renamed by hand, or its id was given to another
 * one. What had a page must stay: that is an error; of the rest it is information. The configuration may say why a
 * record is gone (`removed`): the file where else it would stand is gone too.
 */
export function lostIds(earlier: Earlier, now: ComparedCatalogue): Problem[] {
  const { catalogue } = now;
  const gone = earlier.ids.filter((one) => isGone(one, now));
  const matches = matchesOf(gone, earlier, catalogue);
  const reused = matches.filter(({ after }) => earlier.record(after.kind.name, after.id));
  const renamed = new Map(
    matches
      .filter((match) => !reused.includes(match))
      .map(({ before, after }) => [linkName(named(before)), after]),
  );
  return [
    ...gone.flatMap((one) =>
      goneProblem(one, renamed.get(linkName({ kind: one.kind.name, id: one.id })), now),
    ),
    ...reused.map(({ before, after }) => reusedProblem(after, before.id)),
    ...rewritten(earlier, catalogue)
      .filter(({ after }) => !reused.some((match) => match.after === after))
      .map(({ after }): Problem => ({ ...reusedProblem(after), atMost: "warning" })),
  ];
}

/** With its schema, all records of a kind are gone; of a kind whose schema cannot be read nothing is known. */
function isGone({ kind, id }: KnownId, { catalogue, isUnread, hasSchema }: ComparedCatalogue): boolean {
  if (!catalogue.kinds.has(kind.name) && !hasSchema(kind.file)) return true;
  return !isThere(catalogue, kind.name, id) && !isUnread(kind.name, id);
}

function isThere(catalogue: Catalogue, kind: string, id: string): boolean {
  return catalogue.records.get(kind)?.has(id) === true || formerOwner(catalogue, kind, id) !== undefined;
}

/** Records that are gone from under their id, with those under another one that say nearly the same. */
function matchesOf(gone: readonly KnownId[], earlier: Earlier, catalogue: Catalogue): readonly Match[] {
  const others = exchanged(earlier, catalogue);
  if (gone.length === 0 && others.length === 0) return [];
  const before = gone.flatMap(({ kind, id, owner }) =>
    id === owner ? (earlier.record(kind.name, id) ?? []) : [],
  );
  const earlierNames = new Set(earlier.ids.map(({ kind, id }) => linkName({ kind: kind.name, id })));
  const added = [...everyRecord(catalogue)].filter((record) => !earlierNames.has(linkName(named(record))));
  const pairs = similarRecords(
    [...before, ...others.map((match) => match.before)],
    [...added, ...others.map((match) => match.after)],
  ).filter((match) => match.before.id !== match.after.id);
  const taken = new Set<CatalogueRecord>();
  return pairs.filter(({ before: old, after }) => {
    const isFree = !taken.has(old) && !taken.has(after);
    if (isFree) taken.add(old).add(after);
    return isFree;
  });
}

/** The records of changed files that are still under their id. */
function formerIdMatches({ ids, record }: Earlier, catalogue: Catalogue): Match[] {
  return ids.flatMap(({ kind, id, owner, isPublic }) => {
    const [before, after] = [record(kind.name, id), catalogue.records.get(kind.name)?.get(id)];
    return isPublic && id === owner && before && after ? [{ before, after }] : [];
  });
}

/** Those that say so little of what they said that they may be another record. */
function exchanged(earlier: Earlier, catalogue: Catalogue): Match[] {
  return formerIdMatches(earlier, catalogue).filter(
    ({ before, after }) => similarity(said(before), said(after)) < leastAlike,
  );
}

/** So much must two records say before anything follows from what they have in common. */
const leastSaid = 8;

/** Less than this part of what the one says in the other is nothing: a few words are in any record. */
const nothingKept = 0.2;

/** Those of which hardly a word is left. A stub says next to nothing of what it will say. */
function rewritten(earlier: Earlier, catalogue: Catalogue): Match[] {
  return formerIdMatches(earlier, catalogue).filter(({ before, after }) => {
    if (isStub(before)) return false;
    const [old, now] = [said(before), said(after)];
    return old.size >= leastSaid && now.size >= leastSaid && containment(old, now) < nothingKept;
  });
}

function said(record: CatalogueRecord): ReadonlySet<string> {
  return featuresOf(record, partsOfId(record.kind));
}

function goneProblem(
  one: KnownId,
  renamed: CatalogueRecord | undefined,
  { catalogue }: ComparedCatalogue,
): Problem[] {
  const { kind, id, file, owner, isPublic } = one;
  const reason = catalogue.configuration.removed?.find(
    (entry) => entry.kind === kind.name && entry.id === id,
  );
  if (reason) {
    const place = { file: configurationFile, path: ["removed", reason.index] };
    return [problem("change/gone-with-reason", place, { kind: nameOfKind(kind), id, reason: reason.reason })];
  }
  const found = id === owner ? ownGone(one, renamed) : formerGone({ kind, id, owner, file }, catalogue);
  return found.map((each) => (isPublic ? each : { ...each, atMost: "info" }));
}

function ownGone({ kind, id, file }: KnownId, renamed: CatalogueRecord | undefined): Problem[] {
  const [status, successor] = [kind.roles.get("status")?.name, kind.roles.get("successor")?.name];
  const values = {
    kind: nameOfKind(kind),
    id,
    name: kind.name,
    property: kind.roles.get("former-ids")?.name,
  };
  if (renamed)
    return [
      problem("change/renamed-by-hand", ownPlace(renamed), { ...values, now: renamed.id, file, status }),
    ];
  return [problem("change/record-gone", { file }, { ...values, file, status, successor })];
}

/** Of a record that is gone itself, only that is said. */
function formerGone({ kind, id, owner, file }: Omit<KnownId, "isPublic">, catalogue: Catalogue): Problem[] {
  const heir = catalogue.records.get(kind.name)?.get(owner) ?? formerOwner(catalogue, kind.name, owner);
  if (!heir) return [];
  const property = kind.roles.get("former-ids")?.name ?? "";
  const place: Place = heir.file === file ? ownPlace(heir) : { file: heir.file };
  return [problem("change/former-id-gone", place, { kind: nameOfKind(kind), id, owner: heir.id, property })];
}

/** @param other The id under which was what the record says now. */
function reusedProblem(record: CatalogueRecord, other?: string): Problem {
  const { kind, id } = record;
  return problem("change/id-reused", ownPlace(record), {
    kind: nameOfKind(kind),
    id,
    other,
    property: kind.roles.get("former-ids")?.name,
  });
}
