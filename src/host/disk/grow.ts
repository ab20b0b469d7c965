import { createHash } from "node:crypto";
import { said } from "../../messages/phrase.ts";
import type { Parts } from "../../model/output.ts";
import { piecesOf } from "../../model/output.ts";
import type { FormerFile } from "./former-file.ts";
import type { RememberedPart } from "./manifest.ts";
import { OutputError } from "./output-error.ts";

/** What became of a file that was made part by part. */
export interface Grown {
  /** In bytes. */
  readonly size: number;
  readonly hash: string;
  readonly parts: readonly RememberedPart[];
  /** That of the new file; undefined when the former one is the same. */
  readonly stamp: string | undefined;
}

/**
 * Makes a file part by part: parts that the former file has are taken from there. Only what differs from it is written, from
 * the first difference on with all that follows; one part is in memory at a time.
 * @param write Writes the new file and says its stamp.
 * Throws an `OutputError` when what was read of the former file cannot be read again.
 */
export function grow(
  made: Parts,
  former: FormerFile | undefined,
  write: (pieces: Iterable<Uint8Array>) => string,
): Grown {
  const hash = createHash("sha256");
  const parts: RememberedPart[] = [];
  let size = 0;
  const pieces = piecesOf(
    made,
    (part) => former?.pieceOf(part),
    ({ key }, { bytes, note }) => {
      if (key !== undefined) parts.push({ key, at: size, length: bytes.length, note: note ?? "" });
      hash.update(bytes);
      size += bytes.length;
    },
  );
  const stamp = writeDifference(pieces, former, write);
  return { size, hash: hash.digest("base64"), parts, stamp };
}

function writeDifference(
  pieces: Iterator<Uint8Array> & Iterable<Uint8Array>,
  former: FormerFile | undefined,
  write: (pieces: Iterable<Uint8Array>) => string,
): string | undefined {
  let same = 0;
  for (let next = pieces.next(); !next.done; next = pieces.next()) {
    if (!former?.has(next.value, same)) return write(chain(former, same, next.value, pieces));
    same += next.value.length;
  }
  return former?.size === same ? undefined : write(chain(former, same));
}

/** The start of the former file, then a piece, then the rest. */
function* chain(
  former: FormerFile | undefined,
  length: number,
  piece?: Uint8Array,
  rest: Iterable<Uint8Array> = [],
): Generator<Uint8Array> {
  const step = 1 << 20;
  for (let at = 0; at < length; at += step) {
    const start = former?.read(at, Math.min(step, length - at));
    if (!start) throw new OutputError(said("output/read-again"));
    yield start;
  }
  if (piece) yield piece;
  yield* rest;
}
