import type { Names } from "./read.ts";

/** The values that are chosen of each facet, by its name. */
export type Chosen = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Several values of a facet widen, several facets narrow; a facet's own choice does not change its counts.
 * @returns The numbers of the records that pass; for each facet how many records each of its values would leave.
 */
export function narrow(
  scores: Uint16Array,
  chosen: Chosen,
  { facets, records }: Names,
): { passing: number[]; counts: number[][] } {
  // How many choices a record does not meet, and the last of them.
  const misses = new Uint8Array(records.length);
  const missed = new Uint8Array(records.length);
  for (const [number, { name, values }] of facets.entries()) {
    const ids = chosen.get(name);
    if (!ids || ids.size === 0) continue;
    const has = new Uint8Array(records.length);
    for (const value of values) if (ids.has(value.id)) for (const record of value.records) has[record] = 1;
    for (const [record, isThere] of has.entries()) {
      if (isThere) continue;
      misses[record] = (misses[record] ?? 0) + 1;
      missed[record] = number;
    }
  }
  const passing: number[] = [];
  for (const [record, found] of scores.entries()) if (found && misses[record] === 0) passing.push(record);
  const isCounted = (record: number, facet: number): boolean =>
    scores[record] !== 0 && (misses[record] === 0 || (misses[record] === 1 && missed[record] === facet));
  const counts = facets.map(({ values }, facet) =>
    values.map((value) => value.records.filter((record) => isCounted(record, facet)).length),
  );
  return { passing, counts };
}
