import type { Catalogue, CatalogueRecord, Reference } from "../model/catalogue.ts";
import type { Inputs } from "../model/output.ts";
import type { LineageStep } from "../present/lineage/lineage.ts";
import { lineageOf } from "../present/lineage/lineage.ts";

/**
 * What the files about a record are made from, in one short text each: the record, what it names and what those name in
 * turn, who names it, and its lineage to the end. More may be in it than a file shows; then the file is made again for
 * nothing. A test changes records at random and compares with files that are all made anew.
 */
export class Keys {
  readonly #catalogue: Catalogue;
  readonly #inputs: Inputs;
  readonly #near = new Map<CatalogueRecord, string>();
  readonly #far = new Map<CatalogueRecord, string>();
  readonly #all = new Map<CatalogueRecord, string>();

  private constructor(catalogue: Catalogue, inputs: Inputs) {
    this.#catalogue = catalogue;
    this.#inputs = inputs;
  }

  /** Those of a catalogue, made once; undefined when nobody knows what it is made from. */
  static of(catalogue: Catalogue, inputs: Inputs | undefined): Keys | undefined {
    if (!inputs) return undefined;
    let keys = made.get(catalogue);
    if (!keys) made.set(catalogue, (keys = new Keys(catalogue, inputs)));
    return keys;
  }

  /** The key of a file that is made from a record and these texts. */
  ofRecord(record: CatalogueRecord, ...others: readonly string[]): string {
    return this.#inputs.digest([this.#inputs.foundation, this.#record(record), ...others].join("\n"));
  }

  /** The key of a file that is made from several records and these texts. */
  ofRecords(records: readonly CatalogueRecord[], ...others: readonly string[]): string {
    const own = records.map((record) => this.#record(record));
    return this.#inputs.digest([this.#inputs.foundation, ...own, ...others].join("\n"));
  }

  #record(record: CatalogueRecord): string {
    return this.#remember(this.#all, record, () => [
      this.#farOf(record),
      this.#lineageOf(record),
      ...(this.#catalogue.incoming.get(record) ?? []).map(
        (reference) => `${reference.slot} ${reference.from.id} ${this.#nearOf(reference.from)}`,
      ),
    ]);
  }

  /** A record and what it names. */
  #nearOf(record: CatalogueRecord): string {
    return this.#remember(this.#near, record, () => [
      record.kind.name,
      record.id,
      this.#inputs.contentOf(record.file),
      ...this.#outgoing(record).map(({ kind, id, target }) =>
        target ? this.#inputs.contentOf(target.file) : `no ${kind}:${id}`,
      ),
    ]);
  }

  /** A record, what it names, and what that names. */
  #farOf(record: CatalogueRecord): string {
    return this.#remember(this.#far, record, () => [
      this.#nearOf(record),
      ...this.#outgoing(record).map(({ target }) => (target ? this.#nearOf(target) : "")),
    ]);
  }

  /** What a page shows of what a record is computed from, step by step. */
  #lineageOf(record: CatalogueRecord): string {
    const reached = new Set<LineageStep>();
    const root = lineageOf(record, this.#catalogue);
    if (root) reached.add(root);
    for (const { sources } of reached) for (const { step } of sources) reached.add(step);
    return [...reached].map((step) => this.#nearOf(step.record)).join(" ");
  }

  #outgoing(record: CatalogueRecord): readonly Reference[] {
    return this.#catalogue.outgoing.get(record) ?? [];
  }

  #remember(
    known: Map<CatalogueRecord, string>,
    record: CatalogueRecord,
    parts: () => readonly string[],
  ): string {
    let key = known.get(record);
    if (key === undefined) known.set(record, (key = this.#inputs.digest(parts().join("\n"))));
    return key;
  }
}

const made = new WeakMap<Catalogue, Keys>();
