import type { Catalogue, CatalogueRecord } from "../../model/catalogue.ts";
import { unconfirmedOf } from "../../model/unconfirmed.ts";
import { visitRecord } from "../../model/visit.ts";

/** What a catalogue holds, in numbers. */
export interface Stats {
  readonly kinds: readonly {
    readonly kind: string;
    readonly records: number;
    /** Records by status, for kinds that have one. */
    readonly statuses: Readonly<Record<string, number>>;
    /** Marks of what is to be confirmed. */
    readonly unconfirmed: number;
    /** Lists that say they are not complete. */
    readonly incomplete: number;
  }[];
  /** Texts per language: how many there are of how many. */
  readonly texts: readonly { readonly language: string; readonly present: number; readonly all: number }[];
  readonly references: number;
}

/** Counts; kinds and languages in the order of the schemas' files and of the configuration. */
export function statsOf(catalogue: Catalogue): Stats {
  const kinds = [...catalogue.records].map(([kind, records]) => ({
    kind,
    ...countKind([...records.values()]),
  }));
  let references = 0;
  for (const all of catalogue.outgoing.values()) references += all.length;
  return { kinds, texts: countTexts(catalogue), references };
}

function countKind(records: readonly CatalogueRecord[]): Omit<Stats["kinds"][number], "kind"> {
  const statuses: Record<string, number> = {};
  let unconfirmed = 0;
  let incomplete = 0;
  for (const record of records) {
    const { status } = record;
    if (status !== undefined) statuses[status] = (statuses[status] ?? 0) + 1;
    unconfirmed += unconfirmedOf(record).length;
    const complete = record.kind.roles.get("complete");
    if (complete && record.data[complete.name] === false) incomplete++;
  }
  return { records: records.length, statuses, unconfirmed, incomplete };
}

function countTexts(catalogue: Catalogue): Stats["texts"][number][] {
  const present = new Map(catalogue.languages.map(({ tag }) => [tag, 0]));
  let all = 0;
  for (const records of catalogue.records.values()) {
    for (const record of records.values()) {
      visitRecord(record, {
        localized(value, { format }) {
          if (format !== "text" && format !== "markdown") return;
          all++;
          for (const tag of present.keys())
            if (typeof value[tag] === "string") present.set(tag, (present.get(tag) ?? 0) + 1);
        },
      });
    }
  }
  return [...present].map(([language, count]) => ({ language, present: count, all }));
}
