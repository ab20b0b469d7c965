import { formerIdsOf } from "../../check/link/former-ids.ts";
import type { CatalogueRecord } from "../../model/catalogue.ts";
import type { Kind } from "../../model/shape.ts";
import { featuresOf, similarity } from "./features.ts";
import { named, linkName } from "./renames.ts";

/** A record before and after. It has another id when it was renamed. */
export interface Match {
  readonly before: CatalogueRecord;
  readonly after: CatalogueRecord;
}

/** The records of two states: those that are the same one, and those that are in one state only. */
export interface Matching {
  readonly matches: readonly Match[];
  readonly added: readonly CatalogueRecord[];
  readonly removed: readonly CatalogueRecord[];
}

/**
 * Finds which records are the same one: by their id; else because the new one keeps the id of the other as a former one;
 * else because they say nearly the same.
 */
export function matchRecords(before: Iterable<CatalogueRecord>, after: Iterable<CatalogueRecord>): Matching {
  const removed = new Map([...before].map((record) => [linkName(named(record)), record]));
  const added = new Map([...after].map((record) => [linkName(named(record)), record]));
  const matches: Match[] = [];
  const pair = (old: string, now: string): void => {
    const match = { before: removed.get(old), after: added.get(now) };
    if (!match.before || !match.after) return;
    matches.push({ before: match.before, after: match.after });
    removed.delete(old);
    added.delete(now);
  };
  for (const name of added.keys()) pair(name, name);
  for (const [name, record] of added) {
    for (const id of formerIdsOf(record)) pair(linkName({ kind: record.kind.name, id }), name);
  }
  for (const { before: old, after: now } of similarRecords([...removed.values()], [...added.values()]))
    pair(linkName(named(old)), linkName(named(now)));
  return { matches, added: [...added.values()], removed: [...removed.values()] };
}

/** The properties that say a record's id in other words: they change with it. */
export function partsOfId({ id, roles }: Kind): ReadonlySet<string> {
  const parts = Array.from((id ?? "").matchAll(/\{([a-zA-Z]+)\}/g), ([, name = ""]) => name);
  return new Set(["id", ...parts, ...[roles.get("former-ids")?.name ?? []].flat()]);
}

/** Less than this in common is another record. */
export const leastAlike = 0.6;

/** What more records than this have in common tells none of them apart; it also bounds the pairs that are compared. */
const mostOwners = 8;

/** With so many of those that share most with it is a record compared as a whole. */
const mostNear = 5;

/** Pairs of records of one kind that say nearly the same, the most alike first. */
export function similarRecords(
  removed: readonly CatalogueRecord[],
  added: readonly CatalogueRecord[],
): readonly Match[] {
  if (removed.length === 0 || added.length === 0) return [];
  const features = new Map(
    [...removed, ...added].map((record) => [record, featuresOf(record, partsOfId(record.kind))]),
  );
  const owners = new Map<string, CatalogueRecord[]>();
  for (const record of removed) {
    for (const feature of features.get(record) ?? []) {
      const key = `${record.kind.name}:${feature}`;
      const sameKey = owners.get(key);
      if (sameKey) sameKey.push(record);
      else owners.set(key, [record]);
    }
  }
  const pairs = added.flatMap((after) => {
    const common = features.get(after) ?? new Set();
    const counts = new Map<CatalogueRecord, number>();
    for (const feature of common) {
      for (const before of few(owners.get(`${after.kind.name}:${feature}`)))
        counts.set(before, (counts.get(before) ?? 0) + 1);
    }
    const nearest = [...counts].toSorted(([, one], [, other]) => other - one).slice(0, mostNear);
    return nearest.map(([before]) => ({
      before,
      after,
      score: similarity(features.get(before) ?? new Set(), common),
    }));
  });
  return pairs.filter(({ score }) => score >= leastAlike).toSorted((a, b) => b.score - a.score);
}

function few(owners: readonly CatalogueRecord[] = []): readonly CatalogueRecord[] {
  return owners.length > mostOwners ? [] : owners;
}
