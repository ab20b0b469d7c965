import type { CatalogueRecord } from "../../model/catalogue.ts";
import type { Affected, FieldChange, Pages, RecordChange, RecordName } from "./change.ts";
import { isAtLeast } from "./change.ts";
import { byName, downstream } from "./downstream.ts";
import { namedBy } from "./named.ts";
import { named, linkName } from "./renames.ts";
import type { Revision } from "./revision.ts";
import { recordsOfOthers } from "./revision.ts";

/** So many of the pages that show something are named; all are counted. */
const mostPages = 50;

interface Known {
  /** Who follows from what. */
  readonly edges: readonly (readonly [RecordName, string])[];
  /** Who names what is asked for. */
  readonly naming: ReadonlyMap<string, RecordName[]>;
}

/** Who names whom in the newer state. Its unchanged files are read, once, only when this is asked. */
export class Follow {
  readonly #after: Revision;
  readonly #changed: readonly CatalogueRecord[];
  readonly #changedFiles: ReadonlySet<string>;
  readonly #asked: ReadonlySet<string>;
  /** Kinds without pages: what names them shows them. */
  readonly #pageless: ReadonlySet<string>;
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
    this.#asked = new Set([...gone, ...changed.map((record) => linkName(named(record)))]);
    const { kinds } = after.project.linking;
    this.#pageless = new Set(
      [...kinds.values()].flatMap(({ name, page }) => (page.mode === "none" ? name : [])),
    );
  }

  /** Who names a record that is gone, or that has another id by now. */
  naming(before: CatalogueRecord): readonly RecordName[] {
    return this.#naming(named(before));
  }

  /** The pages that show a record: those of the records that name it, or that show one without a page that names it. */
  pagesShowing(record: CatalogueRecord): Pages {
    const recordName = linkName(named(record));
    const found = new Map<string, RecordName>([[recordName, named(record)]]);
    for (const [name, shown] of found)
      if (name === recordName || this.#pageless.has(shown.kind))
        for (const one of this.#naming(shown)) found.set(linkName(one), one);
    found.delete(recordName);
    const pages = [...found.values()].filter(({ kind }) => !this.#pageless.has(kind)).toSorted(byName);
    return { count: pages.length, records: pages.slice(0, mostPages) };
  }

  /** What follows from the records that are gone or say something else. */
  affectedBy(records: readonly RecordChange[]): Affected[] {
    const reasons = records.filter(
      ({ how, fields }) =>
        how === "removed" ||
        fields.some((field) => isAtLeast(field.class, "meaning") && !(how === "renamed" && isCode(field))),
    );
    if (reasons.length === 0) return [];
    return downstream(
      reasons.map(({ record }) => named(record)),
      this.#all().edges,
    );
  }

  #naming(name: RecordName): readonly RecordName[] {
    return this.#all().naming.get(linkName(name)) ?? [];
  }

  #all(): Known {
    this.#known ??= this.#read();
    return this.#known;
  }

  #read(): Known {
    const edges: (readonly [RecordName, string])[] = [];
    const naming = new Map<string, RecordName[]>();
    const isAsked = (name: string): boolean =>
      this.#asked.has(name) || this.#pageless.has(name.slice(0, name.indexOf(":")));
    for (const record of this.#records()) {
      const { bases, asked } = namedBy(record, isAsked);
      for (const base of bases) edges.push([named(record), base]);
      for (const name of asked) {
        const records = naming.get(name);
        if (records) records.push(named(record));
        else naming.set(name, [named(record)]);
      }
    }
    for (const names of naming.values()) names.sort(byName);
    return { edges, naming };
  }

  *#records(): Iterable<CatalogueRecord> {
    for (const record of this.#changed) yield record;
    yield* recordsOfOthers(this.#after, this.#changedFiles);
  }
}

/** A code that changes with the id is the rename itself: what follows from the record is as it was. */
function isCode({ way: [top] }: FieldChange): boolean {
  return typeof top === "object" && top.role === "code";
}
