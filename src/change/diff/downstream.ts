import type { Affected, RecordName } from "./change.ts";
import { linkName } from "./renames.ts";

/** Two names in the order of reports. */
export function byName(one: RecordName, other: RecordName): number {
  const [a, b] = [linkName(one), linkName(other)];
  return a < b ? -1 : Number(a > b);
}

/**
 * Everything that follows from some records, however far down.
 * @param edges Who follows from what: pairs of a record and the `kind:id` of what it is made from.
 */
export function downstream(
  changed: readonly RecordName[],
  edges: Iterable<readonly [from: RecordName, base: string]>,
): Affected[] {
  const followers = new Map<string, RecordName[]>();
  for (const [from, base] of edges) {
    const ofBase = followers.get(base);
    if (ofBase) ofBase.push(from);
    else followers.set(base, [from]);
  }
  const found = new Map<string, Affected>();
  const queue = [...changed];
  const sources = new Set(changed.map(linkName));
  for (const through of queue) {
    for (const { kind, id } of followers.get(linkName(through)) ?? []) {
      const name = linkName({ kind, id });
      if (found.has(name) || sources.has(name)) continue;
      found.set(name, { kind, id, through });
      queue.push({ kind, id });
    }
  }
  return [...found.values()].toSorted(byName);
}
