import type { CatalogueRecord } from "../model/catalogue.ts";
import type { Path } from "../model/diagnostic.ts";
import type { JsonObject } from "../model/json.ts";
import type { Kind } from "../model/shape.ts";

/** A record as its file says it. It stays the same record while its file is edited, and may be read when it is asked for. */
export class LoadedRecord implements CatalogueRecord {
  readonly kind: Kind;
  readonly id: string;
  readonly file: string;
  readonly path: Path;
  status: string | undefined;
  #data: JsonObject | (() => JsonObject);

  /** @param data What the file says of it, or how to read it. */
  constructor(
    { kind, id, file, path, status }: Omit<CatalogueRecord, "data">,
    data: JsonObject | (() => JsonObject),
  ) {
    this.kind = kind;
    this.id = id;
    this.file = file;
    this.path = path;
    this.status = status;
    this.#data = data;
  }

  get data(): JsonObject {
    if (typeof this.#data === "function") this.#data = this.#data();
    return this.#data;
  }

  /** What the file says of it, if it was read already. */
  get known(): JsonObject | undefined {
    return typeof this.#data === "function" ? undefined : this.#data;
  }

  /** The file says something else of it now. */
  become({ data, status }: CatalogueRecord): void {
    this.#data = data;
    this.status = status;
  }
}
