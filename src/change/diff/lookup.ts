import { recordsOfFile } from "../../check/analyse.ts";
import type { Catalogue, CatalogueRecord } from "../../model/catalogue.ts";
import type { Revision } from "./revision.ts";

/** A state of a catalogue to ask for the records that another one names: a file is read when one of its records is asked for. */
export function lookup({ project }: Revision): Catalogue {
  const { configuration, languages, linking } = project;
  const none = new Map<CatalogueRecord, never>();
  return {
    configuration,
    languages,
    kinds: linking.kinds,
    records: new RecordsOfKinds({ project }),
    outgoing: none,
    incoming: none,
  };
}

type State = Pick<Revision, "project">;

class RecordsOfKinds extends Map<string, ReadonlyMap<string, CatalogueRecord>> {
  readonly #state: State;
  #files: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(state: State) {
    super();
    this.#state = state;
  }

  override get(kind: string): ReadonlyMap<string, CatalogueRecord> | undefined {
    this.#files ??= filesByKind(this.#state);
    const records = super.get(kind);
    if (records) return records;
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
    const { paths } = state.project;
    // A file that holds a map does not say in its name which records it has.
    this.#files = new Map(files.map((file) => [paths.match(file)?.named["id"], file]));
  }

  override get(id: string): CatalogueRecord | undefined {
    const file = this.#files.get(id) ?? this.#files.get(undefined);
    if (file !== undefined && !this.#read.has(file)) {
      this.#read.add(file);
      const { paths, sources } = this.#state.project;
      const match = paths.match(file);
      for (const record of match ? recordsOfFile(file, match, sources) : []) this.set(record.id, record);
    }
    return super.get(id);
  }
}

function filesByKind({ project: { paths, sources } }: State): ReadonlyMap<string, readonly string[]> {
  const files = new Map<string, string[]>();
  for (const file of sources.paths) {
    const kind = paths.match(file)?.kind.name;
    const ofKind = kind !== undefined && files.get(kind);
    if (ofKind) ofKind.push(file);
    else if (kind !== undefined) files.set(kind, [file]);
  }
  return files;
}
