/** One file of the compiled catalogue. */
export interface OutputFile {
  /** In the output folder, with `/`. */
  readonly path: string;
  /** What it holds; some is only made when it is asked for. */
  readonly content: string | Uint8Array;
  /** Stands for all that the content is made from: the same key, the same content. Left out when that is not known. */
  readonly key?: string | undefined;
  /** The content piece by piece, for a file that is large; `content` is then all of it together. */
  readonly parts?: (() => Parts) | undefined;
  /** Is told how large the file is, in bytes, when that is known. */
  readonly settled?: ((size: number) => void) | undefined;
}

/** The parts of a file in their order. Each is answered by what became of it: made, or as it was before. */
export type Parts = PartsThat<void>;

/** Parts that say something when all are made. */
export type PartsThat<Result> = Generator<Part, Result, Piece>;

/** A part of a file. */
export interface Part {
  /** As that of a file; no other part of the file has it. */
  readonly key?: string | undefined;
  readonly make: () => Piece;
}

/** What a part is. */
export interface Piece {
  readonly bytes: Uint8Array;
  /** What later parts must know of it. */
  readonly note?: string | undefined;
}

/** A file that is made part by part. */
export class FileInParts implements OutputFile {
  readonly path: string;
  readonly parts: () => Parts;

  constructor(path: string, parts: () => Parts) {
    this.path = path;
    this.parts = parts;
  }

  get content(): Uint8Array {
    return joined([...piecesOf(this.parts())]);
  }
}

/** Bytes one after the other. */
export function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/**
 * Goes through the parts of a file.
 * @param known What is still there of a part from before.
 */
export function* piecesOf(
  parts: Parts,
  known?: (part: Part) => Piece | undefined,
  seen?: (part: Part, piece: Piece) => void,
): Generator<Uint8Array> {
  for (let next = parts.next(); !next.done;) {
    const piece = known?.(next.value) ?? next.value.make();
    seen?.(next.value, piece);
    yield piece.bytes;
    next = parts.next(piece);
  }
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

/** Files that are best made one after the other, since they have much in common. They are made while they are asked for. */
export type Share = () => Iterable<OutputFile>;

/** The files of shares, one after the other. */
export function* filesOf(shares: Iterable<Share>): Generator<OutputFile> {
  for (const share of shares) yield* share();
}

/** An exporter: pure, lazy, the same shares with the same files in the same order for the same catalogue. */
export type Exporter = (
  catalogue: import("./catalogue.ts").Catalogue,
  options: CompileOptions,
) => readonly Share[];

/** An exporter that a catalogue brings. */
export interface OwnExporter {
  /** What its module calls it. */
  readonly name: string;
  /** The module's path in the catalogue. */
  readonly path: string;
  readonly files: Exporter;
}
