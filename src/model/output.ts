/** One file of the compiled catalogue: its path in the output folder, with `/`, and what it holds. */
export interface OutputFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** What compiling needs besides the catalogue. */
export interface CompileOptions {
  /** Where the output will be published, ending in `/`; goes before the configuration's. */
  readonly baseUrl?: string;
  /** The toolkit's own styles, scripts and icons by file name: copied to `assets/`. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
  /** The toolkit's version. */
  readonly version: string;
}

/** An exporter: pure, lazy, the same files in the same order for the same catalogue. */
export type Exporter = (
  catalogue: import("./catalogue.ts").Catalogue,
  options: CompileOptions,
) => Iterable<OutputFile>;
