import type { CatalogueRecord } from "../model/catalogue.ts";
import type { Affected, RecordChange, RecordName } from "./change.ts";
import { isAtLeast } from "./change.ts";
import { byName, downstream } from "./downstream.ts";
import { namedBy } from "./named.ts";
import { named, nameOf } from "./renames.ts";
import type { Revision } from "./revision.ts";
import { recordsOfOthers } from "./revision.ts";

interface Known {
  /** Who follows from what. */
  readonly edges: readonly (readonly [RecordName, string])[];
  /** Who names what is gone. */
  readonly naming: ReadonlyMap<string, RecordName[]>;
}

/** Who names whom in the newer state. Its unchanged files are read, once, only when this is asked. */
export class Follow {
  readonly #after: Revision;
  readonly #changed: readonly CatalogueRecord[];
  readonly #changedFiles: ReadonlySet<string>;
  readonly #gone: ReadonlySet<string>;
  #known: Known | undefined;

  /**
   * @param changed The records of the files that differ.
   * @param files These files.
   * @param gone `kind:id` of what is no longer there.
   */
  constructor(
    after: Revision,
    changed: readonly CatalogueRecord[],
    files: readonly string[],
    gone: ReadonlySet<string>,
  ) {
    this.#after = after;
    this.#changed = changed;
    this.#changedFiles = new Set(files);
    this.#gone = gone;
  }

  /** Who names a record that is gone, or that has another id by now. */
  naming(before: CatalogueRecord): readonly RecordName[] {
    return this.#all().naming.get(nameOf(named(before))) ?? [];
  }

  /** What follows from the records that are gone or say something else. */
  affectedBy(records: readonly RecordChange[]): Affected[] {
    const reasons = records.filter(
      ({ how, fields }) => how === "removed" || fields.some((field) => isAtLeast(field.class, "meaning")),
    );
    if (reasons.length === 0) return [];
    return downstream(
      reasons.map(({ record }) => named(record)),
      this.#all().edges,
    );
  }

  #all(): Known {
    this.#known ??= this.#read();
    return this.#known;
  }

  #read(): Known {
    const edges: (readonly [RecordName, string])[] = [];
    const naming = new Map<string, RecordName[]>([...this.#gone].map((name) => [name, []]));
    for (const record of this.#records()) {
      const { bases, gone } = namedBy(record, this.#gone);
      for (const base of bases) edges.push([named(record), base]);
      for (const name of gone) naming.get(name)?.push(named(record));
    }
    for (const names of naming.values()) names.sort(byName);
    return { edges, naming };
  }

  *#records(): Iterable<CatalogueRecord> {
    for (const record of this.#changed) yield record;
    yield* recordsOfOthers(this.#after, this.#changedFiles);
  }
}
