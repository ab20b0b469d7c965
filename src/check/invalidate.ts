import type { Records } from "./link/collect.ts";
import type { Links } from "./link/link.ts";
import type { FactsChange } from "./lint/rule.ts";
import type { Invalidation, Facts } from "./lint/linter.ts";
import type { FileChange, UnreadRecords } from "./analysed-files.ts";
import type { CatalogueRecord } from "../model/catalogue.ts";
import { everyRecord } from "../model/every-record.ts";

/** Which records there are, and which may be there although their file could not be read. */
export interface RecordIndex {
  readonly records: Records;
  readonly unread: UnreadRecords;
}

/** What is asked of the catalogue to follow a change through it. */
interface Dependencies {
  /** Who names whom; is brought up to date. */
  readonly links: Links;
  /** What rules have kept of a record: its facts. */
  readonly factsOf: (record: CatalogueRecord) => Facts;
  /** The records of which something was said. */
  readonly withProblems: Iterable<CatalogueRecord>;
}

/** Brings the links up to date, and finds the records of which a rule may now say something else. */
export function invalidate(
  files: readonly FileChange[],
  before: RecordIndex,
  after: RecordIndex,
  { links, factsOf, withProblems }: Dependencies,
): Omit<Invalidation, "files"> {
  const { gone, come } = differenceOf(before.records, after.records);
  const moved = [...gone, ...come].map(({ kind, id }) => `${kind.name}:${id}`);
  const names = [...moved, ...symmetricDifference(before.unread.ids, after.unread.ids)];
  const changed = files.flatMap(({ records }) => records.filter((record) => isIn(after.records, record)));
  const otherwise = new Set(files.flatMap(({ linkedOtherwise }) => linkedOtherwise));
  const relinked = changed.filter((record) => otherwise.has(record) && isIn(before.records, record));

  const affected = new Set([...changed, ...come]);
  const affect = (records: Iterable<CatalogueRecord>): void => {
    for (const record of records) affected.add(record);
  };
  affect(dependents(names, otherwise, links));
  for (const record of gone) links.remove(record);
  for (const record of come) links.add(record);
  for (const record of [...come, ...relinked]) links.relink(record, after.records);
  affect(dependents(names, otherwise, links));
  for (const record of gone) affected.delete(record);
  const hasOtherNames = moved.length > 0 || files.some(({ hasSameNames }) => !hasSameNames);
  if (hasOtherNames) affect(withProblems);
  if (symmetricDifference(before.unread.kinds, after.unread.kinds).length > 0) affect(everyRecord(after));
  return {
    removed: gone,
    affected: [...affected].filter((record) => isIn(after.records, record)),
    facts: changedFacts([
      ...files.flatMap(({ facts }) => facts),
      ...gone.map((record) => ({ before: factsOf(record), after: {} })),
      ...come.map((record) => ({ before: {}, after: factsOf(record) })),
    ]),
    isLinkedOtherwise:
      names.length > 0 || otherwise.size > 0 || before.unread.isAllRead !== after.unread.isAllRead,
  };
}

/** What names a record sees whether it is there; and one step further, whether a way back is misspelt. */
function* dependents(
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
function symmetricDifference(some: ReadonlySet<string>, others: ReadonlySet<string>): string[] {
  return [...[...some].filter((one) => !others.has(one)), ...[...others].filter((one) => !some.has(one))];
}

/** What differs, by the code of the rule that keeps it. */
function changedFacts(changes: readonly { before: Facts; after: Facts }[]): Map<string, FactsChange[]> {
  const byCode = new Map<string, FactsChange[]>();
  for (const { before, after } of changes) {
    for (const code of new Set([...Object.keys(before), ...Object.keys(after)])) {
      const change = { before: before[code] ?? [], after: after[code] ?? [] };
      if (change.before.join() !== change.after.join())
        byCode.set(code, [...(byCode.get(code) ?? []), change]);
    }
  }
  return byCode;
}
