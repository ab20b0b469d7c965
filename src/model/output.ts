/** One file of the compiled catalogue. */
export interface OutputFile {
  /** In the output folder, with `/`. */
  readonly path: string;
  /** What it holds; some is only made when it is asked for. */
  readonly content: string | Uint8Array;
  /** Stands for all that the content is made from: the same key, the same content. Left out when that is not known. */
  readonly key?: string | undefined;
}

/** A file that is made when its content is asked for. */
export class PlannedFile implements OutputFile {
  readonly path: string;
  readonly key: string | undefined;
  readonly #make: () => string | Uint8Array;

  constructor(path: string, key: string | undefined, make: () => string | Uint8Array) {
    this.path = path;
    this.key = key;
    this.#make = make;
  }

  get content(): string | Uint8Array {
    return this.#make();
  }
}

/** What tells whether something was made from the same files before. */
export interface Inputs {
  /** Stands for what all files are made from: the tool, the configuration, the schemas. */
  readonly foundation: string;
  /** Stands for the content of a file of records. */
  readonly contentOf: (file: string) => string;
  /** A short name for a text that no other text has. */
  readonly digest: (text: string) => string;
}

/** What compiling needs besides the catalogue. */
export interface CompileOptions {
  /** Where the output will be published, ending in `/`; goes before the configuration's. */
  readonly baseUrl?: string;
  /** Where search engines shall find the pages, when it is elsewhere: the newest release of them. */
  readonly canonicalUrl?: string;
  /** The toolkit's own styles, scripts and icons by file name: copied to `assets/`. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
  /** The toolkit's version. */
  readonly version: string;
  /** Without it files have no key. */
  readonly inputs?: Inputs | undefined;
}

/** An exporter: pure, lazy, the same files in the same order for the same catalogue. */
export type Exporter = (
  catalogue: import("./catalogue.ts").Catalogue,
  options: CompileOptions,
) => Iterable<OutputFile>;
