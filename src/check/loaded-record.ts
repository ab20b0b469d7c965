import type { RecordAnalysis } from "../model/analysis.ts";
import type { CatalogueRecord } from "../model/catalogue.ts";
import type { Path } from "../model/diagnostic.ts";
import type { JsonObject } from "../model/json.ts";
import type { Kind } from "../model/shape.ts";

/** Of what file a record is, and how it is read. */
export interface Origin {
  readonly kind: Kind;
  readonly file: string;
  /** Reads the file: all its records get their data. */
  readonly read: () => void;
}

/**
 * A record as its file says it. It stays the same record while its file is edited. Its data may be read when they are
 * asked for, and be forgotten when there are too many.
 */
export class LoadedRecord implements CatalogueRecord {
  readonly kind: Kind;
  readonly id: string;
  readonly file: string;
  readonly path: Path;
  status: string | undefined;
  /** What its file says of it, without its data. */
  #analysis: RecordAnalysis;
  readonly #read: () => void;
  #data: JsonObject | undefined;

  constructor(analysis: RecordAnalysis, { kind, file, read }: Origin) {
    this.kind = kind;
    this.id = analysis.id;
    this.file = file;
    this.path = kind.files.holds === "map" ? [this.id] : top;
    this.status = analysis.status;
    this.#analysis = analysis;
    this.#read = read;
  }

  get analysis(): RecordAnalysis {
    return this.#analysis;
  }

  /** The file says something else of it now. */
  become(analysis: RecordAnalysis): void {
    this.#analysis = analysis;
    this.status = analysis.status;
  }

  get data(): JsonObject {
    if (this.#data === undefined) this.#read();
    // The file may have gone meanwhile.
    return (this.#data ??= {});
  }

  /** What the file says of it, if that is in memory. */
  get known(): JsonObject | undefined {
    return this.#data;
  }

  /** The data as they were just read. */
  hold(data: JsonObject): void {
    this.#data = data;
  }

  /** Its data are read again when they are asked for. */
  forget(): void {
    this.#data = undefined;
  }
}

const top: Path = [];
