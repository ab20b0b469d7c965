import type { RecordAnalysis } from "../../model/analysis.ts";
import type { CatalogueRecord, Reference } from "../../model/catalogue.ts";
import { everyRecord } from "../../model/every-record.ts";
import type { Records } from "./collect.ts";
import type { LinkedReference, Linking } from "./references.ts";
import { linkReferences } from "./references.ts";

/** Who names whom, in both directions: made once, and kept true while records come, change and go. */
export class Links {
  /** What each record names, in the order of the schema. */
  readonly outgoing: Map<CatalogueRecord, readonly LinkedReference[]> = new Map();
  /** Who names each record, sorted by the naming record's kind and id. */
  readonly incoming: Map<CatalogueRecord, readonly Reference[]> = new Map();
  /** References to records that are not there, by kind and id. */
  readonly #dangling = new Map<string, LinkedReference[]>();
  readonly #linking: Linking;
  readonly #ranks: ReadonlyMap<string, number>;
  readonly #analysisOf: (record: CatalogueRecord) => RecordAnalysis | undefined;

  /** Links all records. */
  constructor(
    linking: Linking,
    records: Records,
    analysisOf: (record: CatalogueRecord) => RecordAnalysis | undefined,
  ) {
    this.#linking = linking;
    this.#analysisOf = analysisOf;
    this.#ranks = new Map([...linking.kinds.keys()].map((kind, rank) => [kind, rank]));
    const incoming = new Map<CatalogueRecord, Reference[]>();
    for (const record of everyRecord({ records })) this.#attach(record, records, incoming);
    // A list to which items were pushed has room for many more.
    for (const [target, references] of incoming) incoming.set(target, references.slice());
    this.incoming = incoming;
  }

  /** The records with a reference to `kind:id` that names nothing. */
  naming(name: string): CatalogueRecord[] {
    return originsOf(this.#dangling.get(name) ?? []);
  }

  /** The records that name a record. */
  namingRecord(record: CatalogueRecord): CatalogueRecord[] {
    return originsOf(this.incoming.get(record) ?? []);
  }

  /** A record has gone: what names it names nothing. */
  remove(record: CatalogueRecord): void {
    this.#detach(record);
    this.outgoing.delete(record);
    for (const { from } of this.incoming.get(record) ?? []) {
      for (const reference of this.outgoing.get(from) ?? []) {
        if (reference.target !== record) continue;
        reference.target = undefined;
        this.#keep(reference);
      }
    }
    this.incoming.delete(record);
  }

  /** A record has come: what named nothing may name it. Its own references are linked by `relink`. */
  add(record: CatalogueRecord): void {
    const key = keyOf(record.kind.name, record.id);
    const waiting = this.#dangling.get(key) ?? [];
    for (const reference of waiting) reference.target = record;
    if (waiting.length > 0) this.incoming.set(record, waiting.toSorted(this.#byOrigin));
    this.#dangling.delete(key);
  }

  /** A record names others than before. */
  relink(record: CatalogueRecord, records: Records): void {
    this.#detach(record);
    const named = new Map<CatalogueRecord, Reference[]>();
    this.#attach(record, records, named);
    for (const [target, references] of named) {
      const others = this.incoming.get(target) ?? [];
      this.incoming.set(target, [...others, ...references].toSorted(this.#byOrigin));
    }
  }

  /** Links what a record names; adds to the lists of `incoming`. */
  #attach(record: CatalogueRecord, records: Records, incoming: Map<CatalogueRecord, Reference[]>): void {
    const analysis = this.#analysisOf(record);
    const references = analysis ? linkReferences(record, analysis, this.#linking, records) : [];
    this.outgoing.set(record, references);
    for (const reference of references) {
      if (reference.target) pushTo(incoming, reference.target, reference);
      else this.#keep(reference);
    }
  }

  /** Takes away what a record names. */
  #detach(record: CatalogueRecord): void {
    const references = this.outgoing.get(record) ?? [];
    for (const target of new Set(references.map((reference) => reference.target))) {
      if (!target) continue;
      const others = this.incoming.get(target)?.filter(({ from }) => from !== record) ?? [];
      if (others.length > 0) this.incoming.set(target, others);
      else this.incoming.delete(target);
    }
    for (const { target, kind, id } of references) {
      if (target) continue;
      const others = this.#dangling.get(keyOf(kind, id))?.filter(({ from }) => from !== record) ?? [];
      if (others.length > 0) this.#dangling.set(keyOf(kind, id), others);
      else this.#dangling.delete(keyOf(kind, id));
    }
  }

  #keep(reference: LinkedReference): void {
    pushTo(this.#dangling, keyOf(reference.kind, reference.id), reference);
  }

  readonly #byOrigin = ({ from: a }: Reference, { from: b }: Reference): number => {
    if (a.kind !== b.kind) return this.#rank(a) - this.#rank(b);
    return a.id < b.id ? -1 : Number(a.id > b.id);
  };

  #rank({ kind }: CatalogueRecord): number {
    return this.#ranks.get(kind.name) ?? 0;
  }
}

function originsOf(references: readonly Reference[]): CatalogueRecord[] {
  return [...new Set(references.map(({ from }) => from))];
}

function keyOf(kind: string, id: string): string {
  return `${kind}:${id}`;
}

function pushTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
