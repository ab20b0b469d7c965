import type { Records } from "./link/collect.ts";
import type { Links } from "./link/link.ts";
import type { KeptChange } from "./lint/rule.ts";
import type { Change, Kept } from "./lint/run.ts";
import type { FileChange, Unread } from "./analysed-files.ts";
import type { CatalogueRecord } from "../model/catalogue.ts";
import { everyRecord } from "../model/every-record.ts";

/** Which records there are, and which may be there although their file could not be read. */
export interface Standing {
  readonly records: Records;
  readonly unread: Unread;
}

/** What is asked of the catalogue to follow a change through it. */
interface Known {
  /** Who names whom; is brought up to date. */
  readonly links: Links;
  /** What rules have kept of a record. */
  readonly keptOf: (record: CatalogueRecord) => Kept;
  /** The records of which something was said. */
  readonly withProblems: Iterable<CatalogueRecord>;
}

/** Brings the links up to date, and finds the records of which a rule may now say something else. */
export function followChange(
  files: readonly FileChange[],
  before: Standing,
  after: Standing,
  { links, keptOf, withProblems }: Known,
): Omit<Change, "files"> {
  const { gone, come } = differenceOf(before.records, after.records);
  const moved = [...gone, ...come].map(({ kind, id }) => `${kind.name}:${id}`);
  const names = [...moved, ...unlike(before.unread.ids, after.unread.ids)];
  const changed = files.flatMap(({ records }) => records.filter((record) => isIn(after.records, record)));
  const otherwise = new Set(files.flatMap(({ linkedOtherwise }) => linkedOtherwise));
  const relinked = changed.filter((record) => otherwise.has(record) && isIn(before.records, record));

  const reached = new Set([...changed, ...come]);
  const reach = (records: Iterable<CatalogueRecord>): void => {
    for (const record of records) reached.add(record);
  };
  reach(seeing(names, otherwise, links));
  for (const record of gone) links.remove(record);
  for (const record of come) links.add(record);
  for (const record of [...come, ...relinked]) links.relink(record, after.records);
  reach(seeing(names, otherwise, links));
  for (const record of gone) reached.delete(record);
  const hasOtherNames = moved.length > 0 || files.some(({ hasSameNames }) => !hasSameNames);
  if (hasOtherNames) reach(withProblems);
  if (unlike(before.unread.kinds, after.unread.kinds).length > 0) reach(everyRecord(after));
  return {
    removed: gone,
    reached: [...reached].filter((record) => isIn(after.records, record)),
    kept: keptOtherwise([
      ...files.flatMap(({ kept }) => kept),
      ...gone.map((record) => ({ before: keptOf(record), after: {} })),
      ...come.map((record) => ({ before: {}, after: keptOf(record) })),
    ]),
    isLinkedOtherwise:
      names.length > 0 || otherwise.size > 0 || before.unread.isAllRead !== after.unread.isAllRead,
  };
}

/** What names a record sees whether it is there; and one step further, whether a way back is misspelt. */
function* seeing(
  names: readonly string[],
  otherwise: Iterable<CatalogueRecord>,
  links: Links,
): Generator<CatalogueRecord> {
  for (const record of names.flatMap((name) => links.naming(name))) {
    yield record;
    yield* links.namingRecord(record);
  }
  for (const record of otherwise) yield* links.namingRecord(record);
}

function isIn(records: Records, record: CatalogueRecord): boolean {
  return records.get(record.kind.name)?.get(record.id) === record;
}

/** The records that are only in the one, and those only in the other. */
function differenceOf(before: Records, after: Records): { gone: CatalogueRecord[]; come: CatalogueRecord[] } {
  if (before === after) return { gone: [], come: [] };
  return {
    gone: [...everyRecord({ records: before })].filter((record) => !isIn(after, record)),
    come: [...everyRecord({ records: after })].filter((record) => !isIn(before, record)),
  };
}

/** What is in only one of the two. */
function unlike(some: ReadonlySet<string>, others: ReadonlySet<string>): string[] {
  return [...[...some].filter((one) => !others.has(one)), ...[...others].filter((one) => !some.has(one))];
}

/** What differs, by the code of the rule that keeps it. */
function keptOtherwise(changes: readonly { before: Kept; after: Kept }[]): Map<string, KeptChange[]> {
  const found = new Map<string, KeptChange[]>();
  for (const { before, after } of changes) {
    for (const code of new Set([...Object.keys(before), ...Object.keys(after)])) {
      const change = { before: before[code] ?? [], after: after[code] ?? [] };
      if (change.before.join() !== change.after.join()) found.set(code, [...(found.get(code) ?? []), change]);
    }
  }
  return found;
}
