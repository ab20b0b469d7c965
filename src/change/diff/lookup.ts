import { recordsOfFile } from "../../check/analyse.ts";
import type { Catalogue, CatalogueRecord } from "../../model/catalogue.ts";
import type { Revision } from "./revision.ts";

/** A state of a catalogue to ask for the records that another one names: a file is read when one of its records is asked for. */
export function lookup({ engine }: Revision): Catalogue {
  const { configuration, languages, linking } = engine;
  const none = new Map<CatalogueRecord, never>();
  return {
    configuration,
    languages,
    kinds: linking.kinds,
    records: new RecordsOfKinds({ engine }),
    outgoing: none,
    incoming: none,
  };
}

type State = Pick<Revision, "engine">;

class RecordsOfKinds extends Map<string, ReadonlyMap<string, CatalogueRecord>> {
  readonly #state: State;
  #files: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(state: State) {
    super();
    this.#state = state;
  }

  override get(kind: string): ReadonlyMap<string, CatalogueRecord> | undefined {
    this.#files ??= filesByKind(this.#state);
    const known = super.get(kind);
    if (known) return known;
    const files = this.#files.get(kind);
    if (files) this.set(kind, new RecordsOfKind(this.#state, files));
    return super.get(kind);
  }
}

/** The records of one kind, by id. */
class RecordsOfKind extends Map<string, CatalogueRecord> {
  readonly #state: State;
  readonly #files: ReadonlyMap<string | undefined, string>;
  readonly #read = new Set<string>();

  constructor(state: State, files: readonly string[]) {
    super();
    this.#state = state;
    const { places } = state.engine;
    // A file that holds a map does not say in its name which records it has.
    this.#files = new Map(files.map((file) => [places.claim(file)?.named["id"], file]));
  }

  override get(id: string): CatalogueRecord | undefined {
    const file = this.#files.get(id) ?? this.#files.get(undefined);
    if (file !== undefined && !this.#read.has(file)) {
      this.#read.add(file);
      const { places, sources } = this.#state.engine;
      const claim = places.claim(file);
      for (const record of claim ? recordsOfFile(file, claim, sources) : []) this.set(record.id, record);
    }
    return super.get(id);
  }
}

function filesByKind({ engine: { places, sources } }: State): ReadonlyMap<string, readonly string[]> {
  const files = new Map<string, string[]>();
  for (const file of sources.paths) {
    const kind = places.claim(file)?.kind.name;
    const known = kind !== undefined && files.get(kind);
    if (known) known.push(file);
    else if (kind !== undefined) files.set(kind, [file]);
  }
  return files;
}
