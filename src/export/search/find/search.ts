import type { Chosen } from "./narrow.ts";
import { narrow } from "./narrow.ts";
import type { FoundRecord, Names, Texts } from "./read.ts";
import { bare } from "./read.ts";
import { score, wholeQuery } from "./score.ts";

/** What a search answers. */
export interface Answer {
  /** The records found, best first. */
  readonly found: readonly FoundRecord[];
  /** For each facet how many records each of its values would leave. */
  readonly counts: readonly (readonly number[])[];
  /** The parts of the third tier without which this is not yet all. */
  readonly missing: ReadonlySet<number>;
  /** The words that nothing has, for which words like them were taken. */
  readonly unknown: readonly string[];
  /** Is the first record called what was typed? */
  readonly isCalled: boolean;
}

/**
 * The records that have all words of a query, in one of their forms or inside longer ones (compounds), and that have a
 * chosen value of each facet in which there is a choice.
 * @param texts The second tier, as soon as it is there.
 */
export function search(query: string, chosen: Chosen, names: Names, texts?: Texts): Answer {
  const notes = { missing: new Set<number>(), unknown: [] };
  const scores = score(query, names, texts, notes);
  const { passing, counts } = narrow(scores, chosen, names);
  const calledOf = calledBy(wholeQuery(query));
  const found = passing.flatMap((number) => {
    const record = names.records[number];
    return record ? { record, score: scores[number] ?? 0, called: calledOf(record) } : [];
  });
  found.sort(
    (a, b) =>
      b.called - a.called ||
      Number(a.record.isStub) - Number(b.record.isStub) ||
      b.score - a.score ||
      Number(a.record.isLate) - Number(b.record.isLate) ||
      Number(b.record.coded) - Number(a.record.coded) ||
      // Shorter titles say more of what was asked; codes have their own order.
      (query !== "" && a.score < 500 ? a.record.words.length - b.record.words.length : 0) ||
      a.record.number - b.record.number,
  );
  const isCalled = (found[0]?.called ?? 0) > 0;
  return { found: found.map(({ record }) => record), counts, ...notes, isCalled };
}

/** Is a record called what was typed: by its code or abbreviation (2), by its title if more of it is known (1), or not (0)? */
function calledBy(whole: string): (record: FoundRecord) => 0 | 1 | 2 {
  const code = bare(whole);
  return ({ bare: id, bareName, words, isStub }) => {
    if (code === "") return 0;
    if (id === code || bareName === code) return 2;
    return words === whole && !isStub ? 1 : 0;
  };
}
