import type { Part, Piece } from "../../model/output.ts";
import type { FileSystem } from "./file-system.ts";
import type { RememberedPart } from "./manifest.ts";

/** A file of the previous build, from which parts are taken. What cannot be read counts as not there. */
export class FormerFile {
  readonly size: number;
  readonly #fileSystem: FileSystem;
  readonly #file: number | undefined;
  readonly #parts: ReadonlyMap<string, RememberedPart>;

  constructor(fileSystem: FileSystem, location: string, size: number, parts: readonly RememberedPart[]) {
    this.size = size;
    this.#fileSystem = fileSystem;
    this.#parts = new Map(parts.map((part) => [part.key, part]));
    try {
      this.#file = fileSystem.openSync(location, "r");
    } catch {
      this.#file = undefined;
    }
  }

  /** What it has of a part of the new file. */
  pieceOf({ key }: Part): Piece | undefined {
    const part = key === undefined ? undefined : this.#parts.get(key);
    const bytes = part && this.read(part.at, part.length);
    return bytes && { bytes, note: part.note };
  }

  /** Do these bytes stand in it, here? */
  has(bytes: Uint8Array, at: number): boolean {
    const own = this.read(at, bytes.length);
    return own !== undefined && own.equals(bytes);
  }

  read(at: number, length: number): Buffer | undefined {
    if (this.#file === undefined || at + length > this.size) return undefined;
    const bytes = Buffer.allocUnsafe(length);
    try {
      for (let read = 0; read < length;) {
        const more = this.#fileSystem.readSync(this.#file, bytes, read, length - read, at + read);
        if (more === 0) return undefined;
        read += more;
      }
    } catch {
      return undefined;
    }
    return bytes;
  }

  close(): void {
    if (this.#file !== undefined) this.#fileSystem.closeSync(this.#file);
  }
}
