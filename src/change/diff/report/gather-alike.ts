import type { ChangeClass, FieldChange, RecordChange } from "../change.ts";
import { wordDiff } from "../word-diff.ts";

/** From so many records on, what changed in the same way in all of them is said once. */
const least = 3;

/** What changed in the same way in several records. */
export interface Alike {
  /** The class of the records. */
  readonly class: ChangeClass;
  /** As it is in the first of them. */
  readonly field: FieldChange;
  readonly records: readonly RecordChange[];
}

/** Changed records, with what is said of each by itself, and what is said of many at once. */
export interface GatheredChanges {
  readonly records: readonly RecordChange[];
  readonly alike: readonly Alike[];
}

/**
 * Finds what changed in the same way in many records: the same property, from the same to the same. A record of which
 * nothing is left to say but the date of its last update is not said by itself any more.
 */
export function gatherAlike(changes: readonly RecordChange[]): GatheredChanges {
  const groups = new Map<string, Alike & { records: RecordChange[] }>();
  const keys = new Map<FieldChange, string>();
  for (const change of changes) {
    if (change.how !== "changed") continue;
    for (const field of change.fields) {
      if (isDate(field)) continue;
      const key = JSON.stringify([change.class, change.record.kind.name, change.hasOldDate, keyOf(field)]);
      keys.set(field, key);
      const group = groups.get(key);
      if (group) group.records.push(change);
      else groups.set(key, { class: change.class, field, records: [change] });
    }
  }
  const alike = new Map([...groups].filter(([, { records }]) => new Set(records).size >= least));
  const records = changes.flatMap((change): RecordChange[] => {
    const fields = change.fields.filter((field) => !alike.has(keys.get(field) ?? ""));
    if (fields.length === change.fields.length) return [change];
    const isSaid = fields.every(isDate) && (change.shownOn?.count ?? 0) === 0;
    return isSaid ? [] : [{ ...change, fields }];
  });
  return { records, alike: [...alike.values()] };
}

function isDate({ way: [top] }: FieldChange): boolean {
  return typeof top === "object" && top.role === "updated";
}

/** Of a text only the words count that changed, of a list only the values that came or went. */
function keyOf({ way, class: one, how, texts, before, after }: FieldChange): unknown {
  const names = way.map((step) => (typeof step === "string" ? step : step.name));
  if (texts)
    return [
      names,
      one,
      how,
      texts.map((text) => [
        text.language,
        text.isStale,
        text.isAccepted,
        wordsOf(text.before ?? "", text.after ?? ""),
      ]),
    ];
  if (!Array.isArray(before) || !Array.isArray(after)) return [names, one, how, before, after];
  const [old, now] = [before, after].map((list) => list.map((item) => JSON.stringify(item))) as [
    string[],
    string[],
  ];
  const [were, are] = [new Set(old), new Set(now)];
  return [names, one, how, old.filter((item) => !are.has(item)), now.filter((item) => !were.has(item))];
}

function wordsOf(before: string, after: string): string[] {
  return wordDiff(before, after).flatMap(({ kind, text }) => (kind === "same" ? [] : [`${kind} ${text}`]));
}
