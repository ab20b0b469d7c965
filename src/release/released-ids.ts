import { formerIdsOf, formerOwner } from "../check/link/former-ids.ts";
import { formerPlace, ownPlace } from "../check/link/id-places.ts";
import { kindName } from "../check/lint/kind-name.ts";
import { problem } from "../messages/problem.ts";
import type { Catalogue, CatalogueRecord } from "../model/catalogue.ts";
import { configurationFile } from "../model/configuration-file.ts";
import type { Place, Problem } from "../model/diagnostic.ts";
import { everyRecord } from "../model/every-record.ts";
import type { PublishedRelease } from "./published.ts";

/** Where an id of earlier releases was last seen, and of what. */
interface EarlierId {
  readonly kind: string;
  readonly id: string;
  readonly version: string;
  readonly hasPages: boolean;
  /** The record that had it as a former id; its own id otherwise. */
  readonly owner: string;
}

/**
 * Ids of earlier releases that are gone, or that now mean something else. A record that has an address must still be
 * there, whatever its status, or be a former id of another one: then its address still leads somewhere. An id without
 * an address may go, but as any other it must not come back as something else. What the configuration says is removed,
 * with its reason, may go too.
 * @param earlier All earlier releases, the oldest first.
 * @param fileOf The file in which a record was that is gone, where that is known.
 */
export function releasedIdProblems(
  catalogue: Catalogue,
  earlier: readonly PublishedRelease[],
  fileOf: (kind: string, id: string) => string | undefined,
): Problem[] {
  const earlierNames = namesBefore(earlier);
  const reused = [...everyRecord(catalogue)].flatMap((record) => reusedBy(record, catalogue, earlierNames));
  const taken = new Set(reused.map(({ name }) => name));
  const gone = [...earlierNames.values()].flatMap(({ kind, id, version, hasPages }) => {
    if (!hasPages || taken.has(`${kind}:${id}`) || isThere(catalogue, kind, id)) return [];
    if (catalogue.configuration.removed?.some((one) => one.kind === kind && one.id === id)) return [];
    const now = catalogue.kinds.get(kind);
    const file = fileOf(kind, id) ?? now?.file ?? configurationFile;
    const property = now?.roles.get("former-ids")?.name;
    return [problem("release/id-gone", { file }, { kind: kindName(catalogue, kind), id, version, property })];
  });
  return [...reused.map(({ fault }) => fault), ...gone];
}

/** By kind and id; the last release that had it counts. */
function namesBefore(earlier: readonly PublishedRelease[]): Map<string, EarlierId> {
  const byName = new Map<string, EarlierId>();
  for (const { version, kinds } of earlier) {
    for (const [kind, { hasPages, ids, former }] of Object.entries(kinds)) {
      for (const id of ids) byName.set(`${kind}:${id}`, { kind, id, version, hasPages, owner: id });
      for (const [id, owner] of Object.entries(former))
        byName.set(`${kind}:${id}`, { kind, id, version, hasPages, owner });
    }
  }
  return byName;
}

function isThere(catalogue: Catalogue, kind: string, id: string): boolean {
  return catalogue.records.get(kind)?.has(id) === true || formerOwner(catalogue, kind, id) !== undefined;
}

type Reuse = { readonly name: string; readonly fault: Problem };

/** The ids, own and former, that a record has although they were something else. */
function reusedBy(
  record: CatalogueRecord,
  catalogue: Catalogue,
  earlierNames: ReadonlyMap<string, EarlierId>,
): Reuse[] {
  const all: (readonly [id: string, place: () => Place])[] = [
    [record.id, () => ownPlace(record)],
    ...formerIdsOf(record).map((id, index) => [id, () => formerPlace(record, index)] as const),
  ];
  return all.flatMap(([id, place]) => {
    const other = otherMeaning(id, record, catalogue, earlierNames);
    if (!other) return [];
    const { kind, version, owner } = other;
    const values = { id, kind: kindName(catalogue, kind), owner, version };
    return [{ name: `${kind}:${id}`, fault: problem("release/id-reused", place(), values) }];
  });
}

/** What an id meant in an earlier release, when that is not this record. */
function otherMeaning(
  id: string,
  record: CatalogueRecord,
  catalogue: Catalogue,
  earlierNames: ReadonlyMap<string, EarlierId>,
): EarlierId | undefined {
  const { name } = record.kind;
  const same = earlierNames.get(`${name}:${id}`);
  if (same) {
    const { owner, hasPages } = same;
    // The owner being gone is the mistake then: the old id of a record that was renamed back.
    const isLost = hasPages && !isThere(catalogue, name, owner);
    return owner === id || isLost || isStill(owner, record) ? undefined : same;
  }
  // A record of another kind that is still there keeps its own id: kinds may share one.
  for (const kind of catalogue.kinds.keys()) {
    const other = earlierNames.get(`${kind}:${id}`);
    if (other && !isThere(catalogue, kind, id)) return other;
  }
  return undefined;
}

/** Is it the record that had this id, perhaps renamed since? */
function isStill(owner: string, record: CatalogueRecord): boolean {
  return record.id === owner || formerIdsOf(record).includes(owner);
}
