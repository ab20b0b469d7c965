import type { FilePart, PartMemory, RenderedPart } from "../../model/output.ts";
import type { FileSystem } from "./file-system.ts";
import type { RememberedPart } from "./manifest.ts";

/** The parts of a large file: those that did not change are read from the file of the previous build. */
export class FormerParts implements PartMemory {
  readonly #fileSystem: FileSystem;
  readonly #before: ReadonlyMap<string, RememberedPart>;
  readonly #file: number | undefined;
  readonly #parts: RememberedPart[] = [];
  #size = 0;

  /** @param before What is remembered of the file at `location`; without it nothing is recalled. */
  constructor(fileSystem: FileSystem, location: string, before: readonly RememberedPart[] = []) {
    this.#fileSystem = fileSystem;
    this.#before = new Map(before.map((part) => [part[0], part]));
    this.#file = before.length > 0 ? this.#open(location) : undefined;
  }

  /** What is to be remembered of the new file. */
  get parts(): readonly RememberedPart[] {
    return this.#parts;
  }

  recall({ key }: FilePart): RenderedPart | undefined {
    const part = key === undefined ? undefined : this.#before.get(key);
    if (!part) return undefined;
    const [, at, length, note] = part;
    const bytes = this.#read(at, length);
    return bytes && { bytes, note };
  }

  keep({ key }: FilePart, { bytes, note = "" }: RenderedPart): void {
    if (key !== undefined) this.#parts.push([key, this.#size, bytes.length, note]);
    this.#size += bytes.length;
  }

  close(): void {
    if (this.#file !== undefined) this.#fileSystem.closeSync(this.#file);
  }

  /** What cannot be read is made again. */
  #open(location: string): number | undefined {
    try {
      return this.#fileSystem.openSync(location, "r");
    } catch {
      return undefined;
    }
  }

  #read(at: number, length: number): Uint8Array | undefined {
    if (this.#file === undefined) return undefined;
    try {
      const bytes = Buffer.allocUnsafe(length);
      return this.#fileSystem.readSync(this.#file, bytes, 0, length, at) === length ? bytes : undefined;
    } catch {
      return undefined;
    }
  }
}
