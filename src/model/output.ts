import type { Catalogue, CatalogueRecord } from "./catalogue.ts";

/** One file of the compiled catalogue. */
export interface OutputFile {
  /** In the output folder, with `/`. */
  readonly path: string;
  /** What it holds; some is only made when it is asked for. */
  readonly content: string | Uint8Array;
  /** Stands for all that the content is made from: the same key, the same content. Left out when that is not known. */
  readonly key?: string | undefined;
  /** The content piece by piece, for a file that is large: `content` is all of it together. */
  readonly chunks?: ((memory?: PartMemory) => Iterable<Uint8Array>) | undefined;
}

/** Remembers the parts of a file from build to build. */
export interface PartMemory {
  /** What a part was in the last build; nothing when it must be made. */
  readonly recall: (part: FilePart) => RenderedPart | undefined;
  /** Is told what each part is now, in their order. */
  readonly keep: (part: FilePart, piece: RenderedPart) => void;
}

/** The parts of a file in their order. Each is answered by what it is: made, or as it was before. */
export type Parts = PartsThat<void>;

/** Parts that say something when all are made. */
export type PartsThat<Result> = Generator<FilePart, Result, RenderedPart>;

/** A part of a file. */
export interface FilePart {
  /** As that of a file; no other part of the file has it. */
  readonly key?: string | undefined;
  readonly make: () => RenderedPart;
}

/** What a part is. */
export interface RenderedPart {
  readonly bytes: Uint8Array;
  /** What later parts must know of it. */
  readonly note?: string | undefined;
}

/** A large file, which is made piece by piece while it is written. */
export class FileInParts implements OutputFile {
  readonly path: string;
  readonly #parts: () => Parts;
  #size: number | undefined;

  constructor(path: string, parts: () => Parts) {
    this.path = path;
    this.#parts = parts;
  }

  *chunks(memory?: PartMemory): Generator<Uint8Array> {
    let size = 0;
    const parts = this.#parts();
    for (let next = parts.next(); !next.done;) {
      const piece = memory?.recall(next.value) ?? next.value.make();
      memory?.keep(next.value, piece);
      size += piece.bytes.length;
      yield piece.bytes;
      next = parts.next(piece);
    }
    this.#size = size;
  }

  get content(): Uint8Array {
    return concatenated([...this.chunks()]);
  }

  /** In bytes. It is known when the file was made once, or else is found out by making it. */
  get size(): number {
    return this.#size ?? this.content.length;
  }
}

/** Bytes one after the other. */
export function concatenated(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
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

/** What tells whether something was made from the same before. All of it stands for what all files are made from, too. */
export interface Versions {
  /** Stands for what a record's own fields show. */
  readonly fields: (record: CatalogueRecord) => string;
  /** Stands for all that is shown of a record: also who names it, and its lineage. */
  readonly page: (record: CatalogueRecord) => string;
  /** A short name for a text that no other text has. */
  readonly digest: (text: string) => string;
  readonly words: WordMemory;
}

/** Remembers the words that a search finds in the fields of records, as long as these show the same. */
export interface WordMemory {
  /** With spaces; undefined when they are not known. */
  readonly recall: (record: CatalogueRecord, language: string) => string | undefined;
  readonly keep: (record: CatalogueRecord, language: string, words: string) => void;
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
  /** Without them files have no key. */
  readonly versions?: Versions | undefined;
  /** What makes the files, by name; the toolkit's own when it is left out. */
  readonly exporters?: Readonly<Record<string, Exporter>>;
  /** What the catalogue itself brings to make more of them. */
  readonly ownExporters?: readonly OwnExporter[];
}

/** Makes files of a catalogue: pure, lazy, the same files in the same order for the same catalogue. */
export type Exporter = (catalogue: Catalogue, options: CompileOptions) => Iterable<OutputFile>;

/** An exporter that a catalogue brings. */
export interface OwnExporter {
  /** What its module calls it. */
  readonly name: string;
  /** The module's path in the catalogue. */
  readonly path: string;
  readonly files: Exporter;
}
