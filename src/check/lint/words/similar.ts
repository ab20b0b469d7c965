import type { Fingerprints } from "./paragraph-fingerprints.ts";
import { keyCount, noKey } from "./paragraph-fingerprints.ts";

/** Equal paragraphs: how many records have them, and the number of each. */
export interface ParagraphGroup {
  readonly members: readonly number[];
}

/** A paragraph that is much like the ones of a group, and not the same. */
export interface Drifted {
  readonly paragraph: number;
  readonly group: ParagraphGroup;
}

/** How many keys similar paragraphs have in common at least. */
const leastShared = 2;

/** More groups with one key are variants of a pattern. */
const mostOwners = 8;

/** The groups of at least so many equal paragraphs, in the order of their first ones. */
export function equalGroups({ wholes }: Fingerprints, least: number): ParagraphGroup[] {
  const sorted = Float64Array.from(wholes).toSorted();
  const repeated = new Map<number, number[]>();
  for (let at = least - 1; at < sorted.length; at++) {
    const whole = sorted[at] ?? 0;
    if (whole === sorted[at - least + 1]) repeated.set(whole, []);
  }
  if (repeated.size === 0) return [];
  for (const [paragraph, whole] of wholes.entries()) repeated.get(whole)?.push(paragraph);
  const groups = [...repeated.values()].map((members) => ({ members }));
  return groups.toSorted((a, b) => (a.members[0] ?? 0) - (b.members[0] ?? 0));
}

/**
 * Paragraphs like those of a group. A key that more paragraphs share than the group has members belongs to a pattern,
 * by which each record says its own thing, or is a frequent phrase: it does not count. So few pairs are compared, and
 * their number grows no faster than the paragraphs.
 * @param groups Groups of equal paragraphs; each member of one may be like those of another.
 * @param isAlike Compares two paragraphs, word by word.
 */
export function* driftedFrom(
  groups: readonly ParagraphGroup[],
  prints: Fingerprints,
  isAlike: (one: number, other: number) => boolean,
): Iterable<Drifted> {
  const owners = ownersOf(groups, prints);
  const drifted = new Map<ParagraphGroup, number[]>();
  for (let paragraph = 0; paragraph < prints.count; paragraph++) {
    for (const group of candidates(paragraph, owners, prints)) {
      const like = drifted.get(group) ?? [];
      drifted.set(group, like);
      // As many others as members: a pattern again.
      if (like.length < group.members.length && isAlike(paragraph, group.members[0] ?? 0))
        like.push(paragraph);
    }
  }
  for (const [group, like] of drifted)
    if (like.length < group.members.length) for (const paragraph of like) yield { paragraph, group };
}

/** The groups that have a key, for keys that are not shared too widely. */
function ownersOf(
  groups: readonly ParagraphGroup[],
  prints: Fingerprints,
): ReadonlyMap<number, readonly ParagraphGroup[]> {
  const owners = new Map<number, ParagraphGroup[]>();
  for (const group of groups) {
    const first = (group.members[0] ?? 0) * keyCount;
    for (const key of prints.keys.subarray(first, first + keyCount)) {
      const paragraphs = owners.get(key);
      if (paragraphs) paragraphs.push(group);
      else owners.set(key, [group]);
    }
  }
  owners.delete(noKey);
  const uses = new Map([...owners.keys()].map((key) => [key, 0]));
  for (let at = 0; at < prints.count * keyCount; at++) {
    const key = prints.keys[at] ?? noKey;
    const used = uses.get(key);
    if (used !== undefined) uses.set(key, used + 1);
  }
  for (const [key, paragraphs] of owners) {
    const largest = paragraphs.reduce((most, { members }) => Math.max(most, members.length), 0);
    if (paragraphs.length > mostOwners || (uses.get(key) ?? 0) >= 2 * largest) owners.delete(key);
  }
  return owners;
}

/** The groups with which a paragraph has enough keys in common, without being the same. */
function candidates(
  paragraph: number,
  owners: ReadonlyMap<number, readonly ParagraphGroup[]>,
  { keys, wholes }: Fingerprints,
): readonly ParagraphGroup[] {
  let shared: ParagraphGroup[] | undefined;
  for (let at = paragraph * keyCount; at < (paragraph + 1) * keyCount; at++) {
    const paragraphs = owners.get(keys[at] ?? noKey);
    if (paragraphs) shared = shared ? [...shared, ...paragraphs] : [...paragraphs];
  }
  if (!shared || shared.length < leastShared) return [];
  const all = shared;
  return [...new Set(all)].filter((group) => {
    const isOther = wholes[group.members[0] ?? 0] !== wholes[paragraph];
    return isOther && all.filter((each) => each === group).length >= leastShared;
  });
}
