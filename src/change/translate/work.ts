import { isUnconfirmed } from "../../check/lint/is-unconfirmed.ts";
import type { Pair, PairState } from "../../check/translations/translation-pairs.ts";
import { isRenewed } from "../../check/translations/translation-pairs.ts";

/** What there is to do about a translation, the most urgent first. `unconfirmed`: it is accepted, but the record says it is to be confirmed. */
export const tasks = ["stale", "ahead", "changed", "missing", "unmarked", "unconfirmed"] as const;
export type TranslationTask = (typeof tasks)[number];

/** What is to be done about a pair; undefined when nothing is. */
export function taskOf({ state, text, target }: Pair): TranslationTask | undefined {
  if (state !== "current") return state satisfies Exclude<PairState, "current">;
  const isReason = text.top.role === "unconfirmed";
  return !isReason && isUnconfirmed(text.record, text.path, target) ? "unconfirmed" : undefined;
}

/** The pairs with something to do, by task, else in their order. */
export function workList(pairs: Iterable<Pair>): { readonly pair: Pair; readonly task: TranslationTask }[] {
  const items = [...pairs].flatMap((pair) => {
    const task = taskOf(pair);
    return task === undefined ? [] : [{ pair, task }];
  });
  return items.toSorted((a, b) => tasks.indexOf(a.task) - tasks.indexOf(b.task));
}

/** How many translations there are, and how many of them are in which state. */
export interface Count {
  readonly all: number;
  /** Accepted, and neither text has changed since. */
  readonly current: number;
  /** Of these: confirmed for a newer source without being changed. */
  readonly renewed: number;
  /** By task; one that is unconfirmed is current too. */
  readonly tasks: Readonly<Record<TranslationTask, number>>;
}

/** A row of a table of coverage. */
export interface Coverage extends Count {
  /** What the row is about: see `coverage`. */
  readonly key: string;
  /** The target language. */
  readonly language: string;
}

/** Counts the translations by language and by what a function says of each; rows in the order in which they are found. */
export function coverage(pairs: Iterable<Pair>, keyOf: (pair: Pair) => string): Coverage[] {
  const rows = new Map<
    string,
    Coverage & { all: number; current: number; renewed: number; tasks: Record<TranslationTask, number> }
  >();
  for (const pair of pairs) {
    const key = keyOf(pair);
    const name = `${key}\n${pair.target}`;
    const row = rows.get(name) ?? {
      key,
      language: pair.target,
      all: 0,
      current: 0,
      renewed: 0,
      tasks: noTasks(),
    };
    rows.set(name, row);
    row.all++;
    if (pair.state === "current") row.current++;
    if (isRenewed(pair)) row.renewed++;
    const task = taskOf(pair);
    if (task !== undefined) row.tasks[task]++;
  }
  return [...rows.values()];
}

function noTasks(): Record<TranslationTask, number> {
  return { stale: 0, ahead: 0, changed: 0, missing: 0, unmarked: 0, unconfirmed: 0 };
}

/** The share of translations that are current, in whole per cent: 100 only when all are. */
export function percent({ all, current }: Count): number {
  return all === 0 ? 100 : Math.floor((100 * current) / all);
}
