import { strToU8, Zip, ZipPassThrough } from "fflate";
import { Deflate, Z_SYNC_FLUSH } from "pako";
import type { Part, PartsThat, Parts, Piece } from "../../model/output.ts";
import { joined } from "../../model/output.ts";
import { joinedChecksum } from "./checksum.ts";

/**
 * A ZIP archive that grows file by file. Each part of a file is compressed by itself: so it can stand in other archives,
 * and is made again only when it has changed.
 */
export class Archive {
  #grown: Uint8Array[] = [];
  readonly #zip = new Zip((error, chunk) => {
    if (error) throw error;
    this.#grown.push(chunk);
  });

  /**
   * Adds a file.
   * @param parts Pieces of `compressed`.
   * @returns What the parts return.
   */
  *add<Result>(filename: string, parts: PartsThat<Result>): PartsThat<Result> {
    // All files bear the same day, in local time as the format has it: the same input gives the same bytes.
    const mtime = new Date(1980, 0, 2, 12);
    const file = { filename, compression: 8, mtime, crc: 0, size: 0 };
    this.#zip.add(file);
    const { ondata } = file as typeof file & Pick<ZipPassThrough, "ondata">;
    ondata(null, new Uint8Array(0), false);
    yield this.#growth();
    let next = parts.next();
    while (!next.done) {
      const piece = yield next.value;
      const { bytes, note = "" } = piece;
      const [checksum = 0, size = 0] = note.split(" ").map(Number);
      file.crc = joinedChecksum(file.crc, checksum, size);
      file.size += size;
      ondata(null, bytes.slice(), false);
      this.#grown = [];
      next = parts.next(piece);
    }
    ondata(null, end, true);
    yield this.#growth();
    return next.value;
  }

  /** The directory at the end. */
  *close(): Parts {
    this.#zip.end();
    yield this.#growth();
  }

  #growth(): Part {
    const grown = this.#grown;
    this.#grown = [];
    return { make: () => ({ bytes: joined(grown) }) };
  }
}

/**
 * A part of a file in an archive. The note has the checksum and the size of the text, in bytes.
 * Level 3 takes half the time of the usual one, for a quarter more bytes.
 */
export function compressed(text: string): Piece {
  const bytes = strToU8(text);
  const sum = new ZipPassThrough("");
  sum.ondata = () => undefined;
  sum.push(bytes, true);
  const chunks: Uint8Array[] = [];
  const deflate = new Deflate({ level: 3, raw: true });
  deflate.onData = (chunk) => void chunks.push(chunk);
  // Ends at a whole byte, so that the next part can follow.
  deflate.push(bytes, Z_SYNC_FLUSH);
  return { bytes: joined(chunks), note: `${sum.crc >>> 0} ${bytes.length}` };
}

/** The last block of a compressed file: there is nothing in it. */
const end: Uint8Array<ArrayBuffer> = Uint8Array.of(3, 0);
