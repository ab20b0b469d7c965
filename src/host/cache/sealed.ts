import { createHash, randomBytes } from "node:crypto";
import { closeSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { chunks } from "../../report/output-chunks.ts";

// A sealed file is the SHA-256 of all that follows, in hexadecimal, and then one value a line: what is known of 100,000
// files would be too long for one text.

const newline = 10;
const sealLength = 64;
const readAtOnce = 1024 * 1024;

/** Reads what `writeSealed` wrote. */
export function readSealed(path: string): unknown {
  return readSealedLines(path)?.[0];
}

/** Writes one value. */
export function writeSealed(path: string, value: unknown): void {
  writeSealedLines(path, [value]);
}

/**
 * Reads what `writeSealedLines` wrote. A file that is not there, or of which a single bit is not as it was written, holds
 * nothing. Whoever can write the file can forge it: the seal keeps off accidents, not attackers.
 * @param isWanted By the first value: are the others of any use?
 */
export function readSealedLines(
  path: string,
  isWanted: (first: unknown) => boolean = () => true,
): unknown[] | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, "r");
    const values: unknown[] = [];
    const seal = Buffer.alloc(sealLength + 1);
    readSync(file, seal);
    const hash = createHash("sha256");
    for (const line of linesOf(file)) {
      hash.update(line);
      values.push(JSON.parse(line.toString("utf8")));
      if (values.length === 1 && !isWanted(values[0])) return undefined;
    }
    return seal.toString("latin1") === `${hash.digest("hex")}\n` ? values : undefined;
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** The lines from where the file is read, each with its end. */
function* linesOf(file: number): Generator<Buffer> {
  const chunk = Buffer.alloc(readAtOnce);
  let rest: Buffer[] = [];
  for (let length = readSync(file, chunk); length > 0; length = readSync(file, chunk)) {
    let from = 0;
    for (let end = chunk.indexOf(newline); end !== -1 && end < length; end = chunk.indexOf(newline, from)) {
      const line = chunk.subarray(from, end + 1);
      yield rest.length === 0 ? line : Buffer.concat([...rest, line]);
      rest = [];
      from = end + 1;
    }
    // The chunk is filled again.
    if (from < length) rest.push(Buffer.from(chunk.subarray(from, length)));
  }
  if (rest.length > 0) yield Buffer.concat(rest);
}

/**
 * Writes values in one step, for this user alone. Where they cannot be written there is no cache, and nothing else is
 * wrong.
 */
export function writeSealedLines(path: string, values: Iterable<unknown>): void {
  const temporary = `${path}.${randomBytes(6).toString("hex")}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const file = openSync(temporary, "wx", 0o600);
    try {
      const hash = createHash("sha256");
      let at = sealLength + 1;
      for (const text of chunks(linesFrom(values))) {
        hash.update(text);
        at += writeSync(file, text, at);
      }
      writeSync(file, `${hash.digest("hex")}\n`, 0);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch {
    removeIfThere(temporary);
  }
}

function* linesFrom(values: Iterable<unknown>): Generator<string> {
  for (const value of values) yield `${JSON.stringify(value)}\n`;
}

function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Its folder is none.
  }
}
